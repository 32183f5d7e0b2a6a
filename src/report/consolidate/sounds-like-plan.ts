import { bare, type SheetValues } from '../../roster'

const TITLE_ROWS = 12
/** Rows of more filled cells are headers and data: a column may be called "Kế hoạch thực hiện Đề án 12". */
const TITLE_CELLS = 3
const PLAN = /\b(ke hoach|chuong trinh hanh dong)\b/

/** Whether a file calls itself a plan or programme of action: in its name, or in a title at the head of a sheet. */
export function soundsLikePlan(name: string, sheets: readonly SheetValues[]): boolean {
  if (PLAN.test(bare(name.replace(/[_.-]+/g, ' ')))) return true
  return sheets.some(({ values }) =>
    values.slice(0, TITLE_ROWS).some((row) => {
      const filled = row.filter((cell) => cell !== '' && cell !== null && cell !== undefined)
      return filled.length <= TITLE_CELLS && filled.some((cell) => typeof cell === 'string' && cell.length < 300 && PLAN.test(bare(cell)))
    }),
  )
}
