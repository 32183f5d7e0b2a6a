import { ExcelObject } from './excel-object'
import type { Session } from './session'

const DAY = 86_400_000
const FIRST_DAYS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const

/** Excel's own functions, called without a cell; of them only DATE, which tells the workbook's date system. */
export class Functions extends ExcelObject {
  readonly $type = 'Functions'
  constructor(private readonly session: Session) {
    super()
  }
  /** Days from March 1900 on. */
  date(year: number, month: number, day: number): FunctionResult {
    const first = FIRST_DAYS[this.session.book.date1904 ? 1904 : 1900]
    return new FunctionResult((Date.UTC(year, month - 1, day) - first) / DAY)
  }
}

class FunctionResult extends ExcelObject {
  readonly $type = 'FunctionResult'
  constructor(readonly $value: number) {
    super()
  }
  get value(): number {
    return this.$value
  }
  get error(): string {
    return ''
  }
}
