import type { Alignment, BorderStyle, Style } from 'exceljs'
import type { IStyleData, Nullable } from '@univerjs/core'
import { readColour, writeColour, type FileColour, type Palette } from './colours'

/** Univer's numbers for borders and alignment, by their names in the file. */
const BORDERS: Readonly<Record<BorderStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
}
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2, fill: 1, distributed: 6 } as const
const VERTICAL = { top: 1, middle: 2, bottom: 3, justify: 2, distributed: 2 } as const
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const
const WRAP = 3
const INDENT_PIXELS = 9
/** Number format 14 is "the short date of this computer": in Vietnam day first. */
const SHORT_DATE = 'mm-dd-yy'
const SHORT_DATE_VIETNAM = 'dd/mm/yyyy'

const nameOf = <Name extends string>(table: Readonly<Record<Name, number>>, number: Nullable<number>): Name | undefined =>
  (Object.keys(table) as Name[]).find((name) => table[name] === number)

/** A cell's style out of the file; undefined when it says nothing. */
export function readStyle(style: Partial<Style> | undefined, palette: Palette): IStyleData | undefined {
  if (!style) return undefined
  const read: IStyleData = { ...readFont(style.font, palette), ...readAlignment(style.alignment) }
  if (style.fill?.type === 'pattern' && style.fill.pattern !== 'none') {
    const { pattern, fgColor, bgColor } = style.fill
    const colour = readColour((pattern === 'solid' ? (fgColor ?? bgColor) : (bgColor ?? fgColor)) as FileColour, palette)
    if (colour) read.bg = { rgb: colour }
  }
  const sides = (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((side) => {
    const border = style.border?.[side]
    return border?.style
      ? [[SIDES[side], { s: BORDERS[border.style], cl: { rgb: readColour(border.color as FileColour, palette) ?? '#000000' } }]]
      : []
  })
  if (sides.length) read.bd = Object.fromEntries(sides)
  if (style.numFmt && style.numFmt !== 'General') read.n = { pattern: style.numFmt === SHORT_DATE ? SHORT_DATE_VIETNAM : style.numFmt }
  return Object.keys(read).length ? read : undefined
}

function readFont(font: Partial<Style['font']> | undefined, palette: Palette): IStyleData {
  const colour = readColour(font?.color as FileColour, palette)
  return {
    ...(font?.name && { ff: font.name }),
    ...(font?.size && { fs: font.size }),
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.underline && font.underline !== 'none' && { ul: { s: 1 } }),
    ...(font?.strike && { st: { s: 1 } }),
    ...(colour && colour !== '#000000' && { cl: { rgb: colour } }),
  }
}

function readAlignment(alignment: Partial<Alignment> | undefined): IStyleData {
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment ?? {}
  return {
    ...(horizontal && { ht: HORIZONTAL[horizontal] }),
    ...(vertical && { vt: VERTICAL[vertical] }),
    ...(wrapText && { tb: WRAP }),
    ...(indent && { pd: { l: indent * INDENT_PIXELS } }),
    ...(textRotation && { tr: textRotation === 'vertical' ? { a: 0, v: 1 as const } : { a: textRotation } }),
  }
}

/** The reverse: what the file is to say of a cell styled on the sheet. */
export function writeStyle(style: Nullable<IStyleData>): Partial<Style> {
  if (!style) return {}
  const written: Partial<Style> = {}
  const font = writeFont(style)
  if (Object.keys(font).length) written.font = font
  const fill = writeColour(style.bg?.rgb)
  if (fill) written.fill = { type: 'pattern', pattern: 'solid', fgColor: fill }
  const borders = (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((side) => {
    const border = style.bd?.[SIDES[side]]
    const name = nameOf(BORDERS, border?.s)
    if (!border || !name) return []
    const colour = writeColour(border.cl?.rgb)
    return [[side, { style: name, ...(colour && colour.argb !== 'FF000000' && { color: colour }) }]]
  })
  if (borders.length) written.border = Object.fromEntries(borders)
  const horizontal = nameOf(HORIZONTAL, style.ht)
  const vertical = nameOf(VERTICAL, style.vt)
  const alignment: Partial<Alignment> = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(style.pd?.l && { indent: Math.round(style.pd.l / INDENT_PIXELS) }),
    ...(style.tr?.v ? { textRotation: 'vertical' as const } : style.tr?.a ? { textRotation: style.tr.a } : {}),
  }
  if (Object.keys(alignment).length) written.alignment = alignment
  if (style.n?.pattern) written.numFmt = style.n.pattern
  return written
}

function writeFont(style: IStyleData): Partial<Style['font']> {
  const colour = writeColour(style.cl?.rgb)
  return {
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(colour && { color: colour }),
  }
}
