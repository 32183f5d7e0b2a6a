import { intersect, subtract } from '../addresses'
import type { Area, BookSheet, ConditionalFormat as Rule } from '../book'
import { ApiError } from '../wire'
import { readColour } from './colours'
import { ExcelCollection, ExcelObject } from './excel-object'
import { requireWritable } from './session'
import type { Session } from './session'

/** The conditional formats that touch some areas. Only rules with a formula ("Custom") exist here. */
export class ConditionalFormats extends ExcelCollection<ConditionalFormat> {
  readonly $type = 'ConditionalFormatCollection'

  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
    private readonly areas: readonly Area[],
  ) {
    super()
  }

  $items(): readonly ConditionalFormat[] {
    return this.sheet
      .conditionalFormats()
      .filter((rule) => rule.areas.some((area) => this.areas.some((own) => intersect(area, own))))
      .map((rule) => new ConditionalFormat(this.session, this.sheet, rule.id))
  }

  getItem(id: string): ConditionalFormat {
    const found = this.getItemOrNullObject(id)
    if (!found) throw new ApiError('ItemNotFound', 'ConditionalFormatCollection.getItem')
    return found
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.$items().find((format) => format.id === id) ?? null
  }

  add(type: string): ConditionalFormat {
    requireWritable(this.session, this.sheet, 'ConditionalFormatCollection.add')
    if (type !== 'Custom') throw new ApiError('NotImplemented', `ConditionalFormatCollection.add("${type}")`)
    // Marks nothing until the add-in gives its own formula, which comes later in the same batch.
    const rule = this.sheet.addConditionalFormat({ areas: this.areas, formula: '=FALSE', stopIfTrue: false })
    return new ConditionalFormat(this.session, this.sheet, rule.id)
  }

  /** Takes the formats off these areas; what they mark elsewhere stays. */
  clearAll(): void {
    requireWritable(this.session, this.sheet, 'ConditionalFormatCollection.clearAll')
    for (const { $id } of this.$items()) {
      const rule = this.sheet.conditionalFormats().find((candidate) => candidate.id === $id)
      const left = this.areas.reduce<readonly Area[]>((rest, own) => rest.flatMap((area) => subtract(area, own)), rule?.areas ?? [])
      if (left.length) this.sheet.updateConditionalFormat($id, { areas: left })
      else this.sheet.removeConditionalFormat($id)
    }
  }
}

export class ConditionalFormat extends ExcelObject {
  readonly $type = 'ConditionalFormat'

  constructor(
    readonly $session: Session,
    readonly $sheet: BookSheet,
    readonly $id: string,
  ) {
    super()
  }

  override get $identity() {
    return { Id: this.$id }
  }
  get id(): string {
    return this.$id
  }
  get type(): 'Custom' {
    return 'Custom'
  }
  /** 0 is applied first. */
  get priority(): number {
    return this.$sheet.conditionalFormats().findIndex((rule) => rule.id === this.$id)
  }
  get stopIfTrue(): boolean {
    return this.$rule().stopIfTrue
  }
  set stopIfTrue(value: boolean) {
    this.$change({ stopIfTrue: value }, 'ConditionalFormat.stopIfTrue')
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this)
  }
  get customOrNullObject(): CustomConditionalFormat {
    return this.custom
  }
  getRange(): ExcelObject {
    const range = this.getRangeOrNullObject()
    if (!range) throw new ApiError('InvalidOperation', 'ConditionalFormat.getRange')
    return range
  }
  /** Null when the format marks several areas. */
  getRangeOrNullObject(): ExcelObject | null {
    const [first, second] = this.$rule().areas
    return first && !second ? this.$session.make.range(this.$sheet, first) : null
  }
  getRanges(): ExcelObject {
    return this.$session.make.rangeAreas(this.$sheet, this.$rule().areas)
  }
  delete(): void {
    requireWritable(this.$session, this.$sheet, 'ConditionalFormat.delete')
    this.$rule()
    this.$sheet.removeConditionalFormat(this.$id)
  }

  $rule(): Rule {
    const rule = this.$sheet.conditionalFormats().find((candidate) => candidate.id === this.$id)
    if (!rule) throw new ApiError('ItemNotFound', 'ConditionalFormat')
    return rule
  }
  $change(change: Partial<Omit<Rule, 'id'>>, location: string): void {
    requireWritable(this.$session, this.$sheet, location)
    this.$rule()
    this.$sheet.updateConditionalFormat(this.$id, change)
  }
}

class CustomConditionalFormat extends ExcelObject {
  readonly $type = 'CustomConditionalFormat'
  constructor(private readonly owner: ConditionalFormat) {
    super()
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner)
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner)
  }
}

class ConditionalFormatRule extends ExcelObject {
  readonly $type = 'ConditionalFormatRule'
  constructor(private readonly owner: ConditionalFormat) {
    super()
  }
  get formula(): string {
    return this.owner.$rule().formula
  }
  set formula(value: string) {
    const formula = value.startsWith('=') ? value : `=${value}`
    this.owner.$change({ formula }, 'ConditionalFormatRule.formula')
  }
}

class ConditionalRangeFormat extends ExcelObject {
  readonly $type = 'ConditionalRangeFormat'
  constructor(private readonly owner: ConditionalFormat) {
    super()
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner)
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner)
  }
}

class ConditionalRangeFill extends ExcelObject {
  readonly $type = 'ConditionalRangeFill'
  constructor(private readonly owner: ConditionalFormat) {
    super()
  }
  get color(): string {
    return this.owner.$rule().fill ?? ''
  }
  set color(value: string) {
    this.owner.$change({ fill: readColour(value, 'ConditionalRangeFill.color') }, 'ConditionalRangeFill.color')
  }
  clear(): void {
    this.owner.$change({ fill: '' }, 'ConditionalRangeFill.clear')
  }
}

class ConditionalRangeFont extends ExcelObject {
  readonly $type = 'ConditionalRangeFont'
  constructor(private readonly owner: ConditionalFormat) {
    super()
  }
  get color(): string {
    return this.owner.$rule().fontColor ?? ''
  }
  set color(value: string) {
    this.owner.$change({ fontColor: readColour(value, 'ConditionalRangeFont.color') }, 'ConditionalRangeFont.color')
  }
}
