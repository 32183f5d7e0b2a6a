import { ExcelObject } from './excel-object'
import type { Session } from './session'

const separatorsOf = (locale: string) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const part = (type: string, otherwise: string) => parts.find((candidate) => candidate.type === type)?.value ?? otherwise
  return { decimal: part('decimal', '.'), group: part('group', ',') }
}

export class Application extends ExcelObject {
  readonly $type = 'Application'
  constructor(private readonly session: Session) {
    super()
  }
  get calculationMode(): 'Automatic' {
    return 'Automatic'
  }
  get calculationState(): 'Done' | 'Calculating' {
    return this.session.calculation
  }
  get decimalSeparator(): string {
    return separatorsOf(this.session.locale).decimal
  }
  get thousandsSeparator(): string {
    return separatorsOf(this.session.locale).group
  }
  get useSystemSeparators(): boolean {
    return true
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.session.locale)
  }
  calculate(): void {
    this.session.calculation = 'Calculating'
    const done = () => {
      this.session.calculation = 'Done'
    }
    void this.session.book.recalculate().then(done, done)
  }
  /** The book calculates and draws after a batch anyway. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

class CultureInfo extends ExcelObject {
  readonly $type = 'CultureInfo'
  constructor(private readonly locale: string) {
    super()
  }
  get name(): string {
    return this.locale
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.locale)
  }
  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.locale)
  }
}

class NumberFormatInfo extends ExcelObject {
  readonly $type = 'NumberFormatInfo'
  constructor(private readonly locale: string) {
    super()
  }
  get numberDecimalSeparator(): string {
    return separatorsOf(this.locale).decimal
  }
  get numberGroupSeparator(): string {
    return separatorsOf(this.locale).group
  }
}

class DatetimeFormatInfo extends ExcelObject {
  readonly $type = 'DatetimeFormatInfo'
  constructor(private readonly locale: string) {
    super()
  }
  get dateSeparator(): string {
    return '/'
  }
  get shortDatePattern(): string {
    return this.locale.startsWith('vi') ? 'dd/MM/yyyy' : 'M/d/yyyy'
  }
}
