import { pointsOf, type Drawing, type PageLook } from './table'

const POINTS_PER_MILLIMETRE = 72 / 25.4
/** A4, millimetres. */
const PAPER = { long: 297, short: 210 } as const
/** Printers and programs measure rows a little differently. */
const SPARE = 0.96

/**
 * Where the last page has to begin so that the rows from `from` to `to` stay on it: where Excel begins it anyway; where Excel would part
 * them, before `from` on the first page and else as early as fills the last one; nowhere when all is on one page. Pages are cut one page
 * wide, never enlarged, the title rows again on each. Stated also where Excel needs no word of it: a program without Excel's fonts draws
 * the columns wider, prints all smaller, and would part the rows elsewhere – in a page of its own for the row before, were `from` the break.
 */
export function breakToKeep(
  drawing: Drawing,
  { landscape, margins, titleRows }: Omit<PageLook, 'area'>,
  together: { readonly from: number; readonly to: number },
  lastColumn: number,
): readonly number[] {
  const [wide, high] = landscape ? [PAPER.long, PAPER.short] : [PAPER.short, PAPER.long]
  const width = drawing.widths.slice(0, lastColumn + 1).reduce((total, one) => total + pointsOf(one), 0)
  const scale = Math.min(1, ((wide - margins.left - margins.right) * POINTS_PER_MILLIMETRE) / width)
  const room = (((high - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE) / scale) * SPARE
  const repeated = titleRows ? heightOf(drawing, titleRows.from, titleRows.to) : 0
  let [used, begun] = [0, 0]
  for (let row = 0; row <= together.to; row++) {
    const height = drawing.heightOf(row)
    if (used + height <= room) {
      used += height
      continue
    }
    if (row > together.from) {
      let start = together.from
      let filled = repeated + heightOf(drawing, start, together.to)
      while (begun > 0 && start - 1 > begun && (filled += drawing.heightOf(start - 1)) <= room) start--
      return [start]
    }
    used = (titleRows && row > titleRows.to ? repeated : 0) + height
    begun = row
  }
  return begun > 0 ? [begun] : []
}

function heightOf(drawing: Drawing, from: number, to: number): number {
  let height = 0
  for (let row = from; row <= to; row++) height += drawing.heightOf(row)
  return height
}
