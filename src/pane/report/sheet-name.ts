export const isTaken = (name: string, taken: readonly string[]): boolean =>
  taken.some((one) => one.toLocaleLowerCase('vi') === name.trim().toLocaleLowerCase('vi'))

export const isSheetName = (name: string): boolean => /^[^\\/?*[\]:]{1,31}$/.test(name.trim()) && !/^'|'$/.test(name.trim())

/** The appendix's own name beside its report's, within Excel's 31 characters: "BaoCao 2024 PL1". */
export const appendixName = (report: string, number: number): string => `${report.slice(0, 27).trimEnd()} PL${number}`
