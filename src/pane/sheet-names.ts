const LONGEST = 31

export const isSheetName = (name: string): boolean => name.length <= LONGEST && /^[^\\/?*[\]:]+$/.test(name) && !/^'|'$/.test(name)

/** Excel makes no difference of case. */
export const isTaken = (name: string, names: readonly string[]): boolean =>
  names.some((there) => there.toLowerCase() === name.toLowerCase())

/** The name, or with " (2)", " (3)" behind it when sheets of those names are there. */
export function freeSheetName(wanted: string, names: readonly string[]): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`
    const name = wanted.slice(0, LONGEST - tail.length) + tail
    if (!isTaken(name, names)) return name
  }
}

/** The appendix's own name beside its report's: "BaoCao 2024 PL1". */
export const appendixName = (report: string, number: number): string => `${report.slice(0, LONGEST - 4).trimEnd()} PL${number}`
