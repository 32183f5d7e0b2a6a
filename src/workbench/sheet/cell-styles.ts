import {
  BorderStyleTypes,
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from '@univerjs/core'
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from '../host'

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
}
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
}
const THIN = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } }

const nameOf = <Name extends string>(table: Readonly<Record<Name, number>>, value: Nullable<number>): Name | undefined =>
  (Object.keys(table) as Name[]).find((name) => table[name] === value)

const hex = (css: Nullable<string>): string | undefined => {
  const channels = css ? /^rgba?\((\d+)\D+(\d+)\D+(\d+)/i.exec(css)?.slice(1) : undefined
  if (channels) return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
  return css ? css.toUpperCase() : undefined
}

/** The sheet's style as the host speaks of it; only what is set. */
export function readCellStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {}
  const fill = hex(style.bg?.rgb)
  const fontColor = hex(style.cl?.rgb)
  const horizontal = nameOf(HORIZONTAL, style.ht)
  const vertical = nameOf(VERTICAL, style.vt)
  return {
    ...(fill && { fill }),
    ...(style.ff && { fontName: style.ff }),
    ...(style.fs && { fontSize: style.fs }),
    ...(fontColor && { fontColor }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strikethrough: true }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(horizontal && horizontal !== 'General' && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.bd?.t && style.bd.b && style.bd.l && style.bd.r && { borders: true }),
  }
}

/** A change of style for the sheet: null takes a property away, what is not named stays. */
export function writeCellStyle(style: CellStyle): IStyleData {
  const { fill, fontName, fontSize, fontColor, bold, italic, underline, strikethrough, wrap, horizontal, vertical, borders } = style
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE)
  const written: { [Key in keyof IStyleData]: IStyleData[Key] | null } = {
    ...(fill !== undefined && { bg: fill ? { rgb: fill } : null }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fontColor !== undefined && { cl: fontColor ? { rgb: fontColor } : null }),
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
    ...(strikethrough !== undefined && { st: { s: flag(strikethrough) } }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : null }),
    ...(horizontal !== undefined && { ht: horizontal === 'General' ? null : HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(borders !== undefined && { bd: borders ? { t: THIN, r: THIN, b: THIN, l: THIN } : null }),
  }
  return written as IStyleData
}
