import type { Area } from '../../roster'

/** A sheet to be made, as plain data; the workbook's port takes it as it is. Positions are zero-based. */
export interface SheetTable {
  readonly sheet: string
  /** Text and numbers; a cell meant as a formula is "" here. */
  readonly values: readonly (readonly (string | number)[])[]
  readonly numberFormats: readonly (readonly string[])[]
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[]
  /** In order, a later one over an earlier one. */
  readonly looks: readonly { readonly area: Area; readonly look: Look }[]
  readonly merges: readonly Area[]
  /** In characters. */
  readonly widths: readonly number[]
  readonly heights: readonly { readonly row: number; readonly points: number }[]
  readonly page?: PageLook
  readonly charts?: readonly Chart[]
  readonly hideGridlines?: boolean
}

/** Of shares against what is aimed at: names, shares and aims stand in the columns of `data`, headings above. */
export interface Chart {
  readonly title: string
  readonly data: Area
  /** Its upper left corner. */
  readonly at: { readonly row: number; readonly column: number }
  /** In points. */
  readonly width: number
  readonly height: number
}

export interface Look {
  readonly font?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly grid?: boolean
}

export interface PageLook {
  readonly landscape: boolean
  /** Millimetres. */
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly header: number
  }
  readonly area: Area
  readonly titleRows?: { readonly from: number; readonly to: number }
  readonly breaksBefore?: readonly number[]
  readonly pageNumber?: { readonly font: string; readonly size: number }
}

/** What stands in a cell. Text is text, also when it begins with "=". */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly format?: string }
  | { readonly kind: 'blank'; readonly format?: string }

export const text = (words: string): Content => (words === '' ? { kind: 'blank' } : { kind: 'text', text: words })
export const BLANK: Content = { kind: 'blank' }

/** The font of both forms (HD 05-HD/VPTW, NĐ 30/2020/NĐ-CP). */
export const FONT = 'Times New Roman'
const GENERAL = 'General'

/** A sheet in the making: each call puts one thing somewhere. */
export class Drawing {
  private readonly values: (string | number)[][] = []
  private readonly formats: string[][] = []
  private readonly formulas: { row: number; column: number; formula: string }[] = []
  private readonly looks: { area: Area; look: Look }[] = []
  private readonly merges: Area[] = []
  private readonly heights = new Map<number, number>()

  constructor(
    private readonly sheet: string,
    readonly widths: readonly number[],
  ) {}

  put(row: number, column: number, content: Content): void {
    this.reach(row)
    const [values, formats] = [this.values[row]!, this.formats[row]!]
    if (content.kind === 'text') {
      values[column] = content.text
    } else if (content.kind === 'number') {
      values[column] = content.value
      formats[column] = content.format ?? GENERAL
    } else if (content.kind === 'formula') {
      this.formulas.push({ row, column, formula: content.formula })
      formats[column] = content.format ?? GENERAL
    } else if (content.format !== undefined) formats[column] = content.format
  }

  merge(row: number, from: number, to: number): void {
    this.merges.push({ row, column: from, rows: 1, columns: to - from + 1 })
  }

  /** Puts words into cells of one row made one, when there are several. */
  across(row: number, from: number, to: number, words: string, look: Look): void {
    this.put(row, from, text(words))
    const area = { row, column: from, rows: 1, columns: to - from + 1 }
    if (to > from) this.merge(row, from, to)
    this.look(area, look)
  }

  look(area: Area, look: Look): void {
    this.reach(area.row + area.rows - 1)
    this.looks.push({ area, look })
  }

  height(row: number, points: number): void {
    this.reach(row)
    this.heights.set(row, points)
  }

  heightOf(row: number): number {
    return this.heights.get(row) ?? 15.75
  }

  table(more: Pick<SheetTable, 'page' | 'charts' | 'hideGridlines'> = {}): SheetTable {
    const columns = Math.max(this.widths.length, ...this.values.map((row) => row.length))
    const base = { font: FONT, size: 12, vertical: 'center' } as const
    return {
      sheet: this.sheet,
      values: this.values.map((row) => filled(row, columns, '')),
      numberFormats: this.formats.map((row) => filled(row, columns, GENERAL)),
      formulas: this.formulas,
      looks: [{ area: { row: 0, column: 0, rows: this.values.length, columns }, look: base }, ...this.looks],
      merges: this.merges,
      widths: this.widths,
      heights: [...this.heights].map(([row, points]) => ({ row, points })),
      ...more,
    }
  }

  private reach(row: number): void {
    while (this.values.length <= row) {
      this.values.push([])
      this.formats.push([])
    }
  }
}

const filled = <T>(row: readonly T[], columns: number, filler: T): T[] =>
  Array.from({ length: columns }, (_, place) => row[place] ?? filler)

/** A column's width in points: seven pixels a character, five of padding, ¾ point a pixel. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75

const LINE_OF_SIZE = 1.28
/** Widths in Times New Roman as parts of its size, a little to spare; marks over and under a letter take none. */
const LETTERS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\sijlt.,:;/]/, 0.285],
  [/[frsI()-]/, 0.36],
  [/[mwMW%]/, 0.84],
  [/\p{Lu}/u, 0.71],
  [/./s, 0.52],
]
const widths = new Map<string, number>()

function widthOf(words: string): number {
  let width = 0
  for (const letter of words.normalize('NFC')) {
    let own = widths.get(letter)
    if (own === undefined) {
      const [bare = letter] = letter.normalize('NFD')
      widths.set(letter, (own = LETTERS.find(([letters]) => letters.test(bare))![1]))
    }
    width += own
  }
  return width
}

/**
 * How high a row has to be for its wrapped texts; rows with merged cells do not grow by themselves in Excel.
 * "quản lý nhà nước ngạch chuyên viên trở lên" of 11 points is 198 wide, as a column of 37 characters is with its padding: two lines.
 */
export function heightFor(texts: readonly { readonly words: string; readonly characters: number }[], size: number): number {
  const lines = texts.map(({ words, characters }) => {
    const room = Math.max(2, (pointsOf(characters) - 6) / size)
    return words.split('\n').reduce((count, part) => count + linesOf(part, room), 0)
  })
  return Math.min(400, Math.ceil(Math.max(1, ...lines) * size * LINE_OF_SIZE + 3))
}

function linesOf(words: string, room: number): number {
  const space = widthOf(' ')
  let [lines, used] = [1, 0]
  for (const word of words.split(' ')) {
    const width = widthOf(word)
    if (used > 0 && used + space + width > room) {
      lines++
      used = width
    } else used += (used > 0 ? space : 0) + width
  }
  return lines
}
