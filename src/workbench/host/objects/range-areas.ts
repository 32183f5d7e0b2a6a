import { formatArea, intersect, isEntireColumn, isEntireRow, quoteSheet } from '../addresses'
import type { Area, BookSheet } from '../book'
import { ApiError } from '../wire'
import { ConditionalFormats } from './conditional-formats'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import { RangeFormat } from './range-format'
import { requireWritable } from './session'
import type { Session } from './session'

/** One or more areas of a sheet. */
export class RangeAreas extends ExcelObject {
  readonly $type = 'RangeAreas'

  constructor(
    readonly $session: Session,
    readonly $sheet: BookSheet,
    readonly $areas: readonly Area[],
  ) {
    super()
  }

  /** "Sheet1!A1:B2,Sheet1!D4". */
  get address(): string {
    return this.$areas.map((area) => `${quoteSheet(this.$sheet.name)}!${formatArea(area)}`).join(',')
  }
  get addressLocal(): string {
    return this.address
  }
  get areaCount(): number {
    return this.$areas.length
  }
  get cellCount(): number {
    const count = this.$areas.reduce((sum, area) => sum + area.rows * area.columns, 0)
    return count > 0x7fffffff ? -1 : count
  }
  get isEntireColumn(): boolean {
    return this.$areas.every(isEntireColumn)
  }
  get isEntireRow(): boolean {
    return this.$areas.every(isEntireRow)
  }
  get areas(): RangeCollection {
    return new RangeCollection(this)
  }
  get worksheet(): ExcelObject {
    return this.$session.make.worksheet(this.$sheet)
  }
  get format(): RangeFormat {
    return new RangeFormat({ session: this.$session, sheet: this.$sheet, areas: this.$areas })
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.$session, this.$sheet, this.$areas)
  }
  clear(applyTo?: 'All' | 'Contents' | 'Formats' | null): void {
    requireWritable(this.$session, this.$sheet, 'RangeAreas.clear')
    for (const area of this.$areas) new Range(this.$session, this.$sheet, area).clear(applyTo)
  }
  getIntersectionOrNullObject(other: Range | RangeAreas): RangeAreas | null {
    const others = other instanceof Range ? [other.$area] : other.$areas
    const common = this.$areas.flatMap((area) => others.flatMap((candidate) => intersect(area, candidate) ?? []))
    return common.length ? new RangeAreas(this.$session, this.$sheet, common) : null
  }
  getIntersection(other: Range | RangeAreas): RangeAreas {
    const common = this.getIntersectionOrNullObject(other)
    if (!common) throw new ApiError('ItemNotFound', 'RangeAreas.getIntersection')
    return common
  }
}

class RangeCollection extends ExcelCollection<Range> {
  readonly $type = 'RangeCollection'
  constructor(private readonly owner: RangeAreas) {
    super()
  }
  $items(): readonly Range[] {
    return this.owner.$areas.map((area) => new Range(this.owner.$session, this.owner.$sheet, area))
  }
}
