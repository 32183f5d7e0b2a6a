import { intersect } from '../addresses'
import type { Area, BookSheet, CellStyle, HorizontalAlignment, VerticalAlignment } from '../book'
import { ApiError } from '../wire'
import { readColour } from './colours'
import { ExcelCollection, ExcelObject } from './excel-object'
import { common, withinUse } from './range-values'
import { requireWritable } from './session'
import type { Session } from './session'

/** The cells that a format belongs to. */
export interface Styled {
  readonly session: Session
  readonly sheet: BookSheet
  readonly areas: readonly Area[]
}

/** Excel's defaults for what a cell's style leaves open. */
const DEFAULT_STYLE: Required<CellStyle> = {
  fill: '#FFFFFF',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  borders: false,
}

export const styleOf = <Key extends keyof CellStyle>(sheet: BookSheet, row: number, column: number, key: Key): Required<CellStyle>[Key] =>
  (sheet.style(row, column)[key] || DEFAULT_STYLE[key]) as Required<CellStyle>[Key]

/** The style's value where all cells agree, else null. Cells outside the used area have the default. */
const read = <Key extends keyof CellStyle>({ sheet, areas }: Styled, key: Key): Required<CellStyle>[Key] | null => {
  const used = sheet.usedArea(false)
  function* values() {
    for (const area of areas) {
      const filled = used && intersect(used, area)
      const size = filled ? filled.rows * filled.columns : 0
      if (size < area.rows * area.columns) yield DEFAULT_STYLE[key]
      if (!filled) continue
      for (let row = filled.row; row < filled.row + filled.rows; row++)
        for (let column = filled.column; column < filled.column + filled.columns; column++) yield styleOf(sheet, row, column, key)
    }
  }
  return common(values())
}

const bounded = ({ sheet, areas }: Styled): readonly Area[] => {
  const used = sheet.usedArea(false)
  return areas.map((area) => withinUse(area, used))
}

const write = ({ session, sheet, areas }: Styled, style: CellStyle, location: string): void => {
  requireWritable(session, sheet, location)
  for (const area of bounded({ session, sheet, areas })) sheet.setStyle(area, style)
}

class RangeFill extends ExcelObject {
  readonly $type = 'RangeFill'
  constructor(private readonly cells: Styled) {
    super()
  }
  /** "" where the cells differ, as in Excel. */
  get color(): string {
    return read(this.cells, 'fill') ?? ''
  }
  set color(value: string) {
    write(this.cells, { fill: value === '' ? '' : readColour(value, 'RangeFill.color') }, 'RangeFill.color')
  }
  clear(): void {
    write(this.cells, { fill: '' }, 'RangeFill.clear')
  }
}

class RangeFont extends ExcelObject {
  readonly $type = 'RangeFont'
  constructor(private readonly cells: Styled) {
    super()
  }
  get name(): string | null {
    return read(this.cells, 'fontName')
  }
  set name(value: string) {
    write(this.cells, { fontName: value }, 'RangeFont.name')
  }
  get size(): number | null {
    return read(this.cells, 'fontSize')
  }
  set size(value: number) {
    write(this.cells, { fontSize: value }, 'RangeFont.size')
  }
  get color(): string {
    return read(this.cells, 'fontColor') ?? ''
  }
  set color(value: string) {
    write(this.cells, { fontColor: readColour(value, 'RangeFont.color') }, 'RangeFont.color')
  }
  get bold(): boolean | null {
    return read(this.cells, 'bold')
  }
  set bold(value: boolean) {
    write(this.cells, { bold: value }, 'RangeFont.bold')
  }
  get italic(): boolean | null {
    return read(this.cells, 'italic')
  }
  set italic(value: boolean) {
    write(this.cells, { italic: value }, 'RangeFont.italic')
  }
  get underline(): 'None' | 'Single' | null {
    const underlined = read(this.cells, 'underline')
    return underlined === null ? null : underlined ? 'Single' : 'None'
  }
  set underline(value: string) {
    write(this.cells, { underline: value !== 'None' }, 'RangeFont.underline')
  }
  get strikethrough(): boolean | null {
    return read(this.cells, 'strikethrough')
  }
  set strikethrough(value: boolean) {
    write(this.cells, { strikethrough: value }, 'RangeFont.strikethrough')
  }
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp']
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick']

/** The book knows thin black borders round every cell or none: a side stands for all of them, other weights and colours read back as thin and black. */
class RangeBorder extends ExcelObject {
  readonly $type = 'RangeBorder'
  constructor(
    private readonly cells: Styled,
    private readonly side: string,
  ) {
    super()
  }
  override get $identity() {
    return { Id: this.side }
  }
  get sideIndex(): string {
    return this.side
  }
  get style(): 'None' | 'Continuous' | null {
    const bordered = read(this.cells, 'borders')
    return bordered === null ? null : bordered ? 'Continuous' : 'None'
  }
  set style(value: string) {
    // Diagonals are not drawn, so clearing one must not clear the rest.
    if (!this.side.startsWith('Diagonal')) write(this.cells, { borders: value !== 'None' }, 'RangeBorder.style')
  }
  get weight(): string {
    return 'Thin'
  }
  set weight(value: string) {
    if (!WEIGHTS.includes(value)) throw new ApiError('InvalidArgument', 'RangeBorder.weight')
  }
  get color(): string {
    return '#000000'
  }
  set color(value: string) {
    readColour(value, 'RangeBorder.color')
  }
}

class RangeBorders extends ExcelCollection<RangeBorder> {
  readonly $type = 'RangeBorderCollection'
  constructor(private readonly cells: Styled) {
    super()
  }
  get count(): number {
    return SIDES.length
  }
  $items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.cells, side))
  }
  getItem(side: string): RangeBorder {
    if (!SIDES.includes(side)) throw new ApiError('InvalidArgument', 'RangeBorderCollection.getItem')
    return new RangeBorder(this.cells, side)
  }
}

function* rowsOf(areas: readonly Area[]) {
  for (const area of areas) for (let row = area.row; row < area.row + area.rows; row++) yield row
}
function* columnsOf(areas: readonly Area[]) {
  for (const area of areas) for (let column = area.column; column < area.column + area.columns; column++) yield column
}

function* measure(lines: Iterable<number>, size: (line: number) => number) {
  for (const line of lines) yield size(line)
}

export class RangeFormat extends ExcelObject {
  readonly $type = 'RangeFormat'
  constructor(private readonly cells: Styled) {
    super()
  }
  get fill(): RangeFill {
    return new RangeFill(this.cells)
  }
  get font(): RangeFont {
    return new RangeFont(this.cells)
  }
  get borders(): RangeBorders {
    return new RangeBorders(this.cells)
  }
  get horizontalAlignment(): HorizontalAlignment | null {
    return read(this.cells, 'horizontal')
  }
  set horizontalAlignment(value: HorizontalAlignment) {
    write(this.cells, { horizontal: value }, 'RangeFormat.horizontalAlignment')
  }
  get verticalAlignment(): VerticalAlignment | null {
    return read(this.cells, 'vertical')
  }
  set verticalAlignment(value: VerticalAlignment) {
    write(this.cells, { vertical: value }, 'RangeFormat.verticalAlignment')
  }
  get wrapText(): boolean | null {
    return read(this.cells, 'wrap')
  }
  set wrapText(value: boolean) {
    write(this.cells, { wrap: value }, 'RangeFormat.wrapText')
  }
  /** Points; null where columns differ. */
  get columnWidth(): number | null {
    return common(measure(columnsOf(bounded(this.cells)), (column) => this.cells.sheet.columnWidth(column)))
  }
  set columnWidth(points: number) {
    requireWritable(this.cells.session, this.cells.sheet, 'RangeFormat.columnWidth')
    for (const column of columnsOf(bounded(this.cells))) this.cells.sheet.setColumnWidth(column, points)
  }
  get rowHeight(): number | null {
    return common(measure(rowsOf(bounded(this.cells)), (row) => this.cells.sheet.rowHeight(row)))
  }
  set rowHeight(points: number) {
    requireWritable(this.cells.session, this.cells.sheet, 'RangeFormat.rowHeight')
    for (const row of rowsOf(bounded(this.cells))) this.cells.sheet.setRowHeight(row, points)
  }
  autofitColumns(): void {
    const { session, sheet, areas } = this.cells
    requireWritable(session, sheet, 'RangeFormat.autofitColumns')
    const used = sheet.usedArea(true)
    for (const area of areas) {
      const filled = used && intersect(used, area)
      if (!filled) continue
      const texts = sheet.texts(filled)
      for (let offset = 0; offset < filled.columns; offset++) {
        const longest = texts.reduce((length, row) => Math.max(length, row[offset]?.length ?? 0), 1)
        sheet.setColumnWidth(filled.column + offset, longest * POINTS_PER_CHARACTER + CELL_PADDING)
      }
    }
  }
  /** Rows of the book grow with wrapped text by themselves. */
  autofitRows(): void {
    requireWritable(this.cells.session, this.cells.sheet, 'RangeFormat.autofitRows')
  }
}

const POINTS_PER_CHARACTER = 5.5
const CELL_PADDING = 6
