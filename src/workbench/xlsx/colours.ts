import type { Color } from 'exceljs'
import type { Nullable } from '@univerjs/core'

/** What a file may say: ExcelJS types know neither tint nor indexed colours, the files do. */
export type FileColour = Partial<Color> & { readonly tint?: number; readonly indexed?: number }

/** Office's theme since 2013, for files that carry none. In the order of the colour numbers: light and dark stand swapped in the XML. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
]
const THEME_ELEMENTS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
const FIRST_INDEXED = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'
const INDEXED = (
  `${FIRST_INDEXED} ${FIRST_INDEXED} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 ' +
  '666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF'
).split(' ')

export type Palette = readonly string[]

/** The twelve colours of a theme part (xl/theme/theme1.xml). */
export function readPalette(themeXml: string | undefined): Palette {
  if (!themeXml) return OFFICE_THEME
  return THEME_ELEMENTS.map((element, place) => {
    const inside = new RegExp(`<a:${element}>([\\s\\S]*?)</a:${element}>`).exec(themeXml)?.[1] ?? ''
    const colour = /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(inside)?.[1]
    return colour?.toUpperCase() ?? OFFICE_THEME[place]!
  })
}

/** "#RRGGBB", or undefined when the file leaves the colour to the program. A tint is applied per channel, close to Excel's own. */
export function readColour(colour: FileColour | undefined, palette: Palette): string | undefined {
  if (!colour) return undefined
  const base = colour.argb?.slice(-6) ?? (colour.theme !== undefined ? palette[colour.theme] : INDEXED[colour.indexed ?? -1])
  if (!base) return undefined
  const tint = colour.tint ?? 0
  const tinted = [0, 2, 4].map((at) => {
    const channel = parseInt(base.slice(at, at + 2), 16)
    const shifted = Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint)
    return shifted.toString(16).padStart(2, '0')
  })
  return `#${tinted.join('').toUpperCase()}`
}

/** "#abc", "#aabbcc", "rgb(170, 187, 204)" → what the file stores. */
export function writeColour(css: Nullable<string>): { argb: string } | undefined {
  const text = css ? css.trim() : ''
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? /^#?([0-9a-f]{3})$/i.exec(text)?.[1]?.replace(/./g, '$&$&')
  if (hex) return { argb: `FF${hex.toUpperCase()}` }
  const channels = /^rgba?\((\d+)\D+(\d+)\D+(\d+)/i.exec(text)?.slice(1)
  return (
    channels && {
      argb: `FF${channels
        .map((channel) => Number(channel).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`,
    }
  )
}
