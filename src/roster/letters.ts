import type { ColumnRole } from './records'
import type { RowContext } from './row-context'
import { touchedBy } from './issues'
import { decodeText, lookalikesIn, mend } from './values'

const LEGACY: Readonly<Record<'tcvn3' | 'vni', string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }

/**
 * Lists a text that was read in other letters than it is stored in (rules D3, D8): legacy encodings, mojibake, look-alike letters; with the
 * Unicode text as a correction. Call it only where reading changed the text.
 */
export function listLetters(context: RowContext, role: ColumnRole, row: number, column: number): void {
  const { grid, book, kind } = context
  const raw = grid.at(row, column)
  if (typeof raw !== 'string') return
  const touches = touchedBy(kind, role)
  const { text, from, lost } = decodeText(raw, grid.fontAt(row, column))
  if (lost)
    return book.add(grid, 'encoding-mojibake', row, column, 'Chữ bị hỏng, có chữ cái đã mất nên không đọc lại được.', {
      touches,
      suggestion: 'Gõ lại ô này.',
    })
  if (from === 'mojibake')
    return book.add(grid, 'encoding-mojibake', row, column, 'Chữ bị hỏng do mở tệp sai bảng mã; đã đọc theo Unicode.', {
      touches,
      suggestion: `Sửa thành "${text}".`,
      correction: { from: raw, to: text },
    })
  if (from !== 'unicode')
    return book.add(grid, 'encoding-legacy', row, column, `Chữ theo bảng mã cũ ${LEGACY[from]}; đã đọc theo Unicode.`, {
      touches,
      suggestion: `Sửa thành "${text}" và đổi phông chữ.`,
      correction: { from: raw, to: text },
    })
  const letters = lookalikesIn(raw)
  if (letters.length > 0)
    book.add(grid, 'text-lookalike', row, column, `Có chữ cái trông giống nhưng không phải chữ tiếng Việt (${letters.join(' ')}); đã đọc theo chữ đúng.`, {
      touches, suggestion: `Sửa thành "${mend(raw)}".`, correction: { from: raw, to: mend(raw) },
    }) // prettier-ignore
}
