import { BLANK, unreadable, type CellReading } from './reading'
import { isBlank, isErrorCell, plainOf } from './text'

/** What every reader does with a cell that holds no text: a blank says nothing, of an error `lost` tells what is not known, and only the reader knows what a number means. */
export function readCell<T>(
  cell: unknown,
  lost: string,
  readText: (text: string) => CellReading<T>,
  readOther: (value: unknown) => CellReading<T>,
): CellReading<T> {
  const plain = plainOf(cell)
  if (isBlank(plain)) return BLANK
  if (isErrorCell(cell)) return unreadable('cell-error', `Ô đang báo lỗi nên ${lost}.`)
  return typeof plain === 'string' ? readText(plain) : readOther(plain)
}
