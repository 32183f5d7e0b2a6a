import type { ColumnRole } from './records'
import type { RowContext } from './row-context'
import { touchedBy } from './issues'
import { decodeText, lookalikesIn, memoised, mend } from './values'

/**
 * Lists the short words of a row that may be Unicode or of the old encoding around them: "Sôn" or "Sơn" (rule D8). They are read as they
 * stand; no correction is offered, for it would be written together with those of certain texts.
 */
export function listDoubtfulLetters({ grid, book, kind, columns }: RowContext, row: number): void {
  for (const { reading } of columns) {
    const { role, column } = reading
    const other = role === 'other' ? undefined : grid.otherReading(row, column)
    if (other === undefined) continue
    book.add(grid, 'encoding-legacy', row, column, `Chữ này có thể là “${other}” theo bảng mã cũ như các ô bên cạnh; đã đọc đúng như đang ghi.`, {
      severity: 'doubtful', touches: touchedBy(kind, role), suggestion: `Nếu đúng, sửa thành “${other}”.`,
    }) // prettier-ignore
  }
}

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
      suggestion: `Sửa thành “${text}”.`,
      correction: { from: raw, to: text },
    })
  if (from !== 'unicode')
    return book.add(grid, 'encoding-legacy', row, column, `Chữ theo bảng mã cũ ${LEGACY[from]}; đã đọc theo Unicode.`, {
      touches,
      suggestion: `Sửa thành “${text}” và đổi phông chữ.`,
      correction: { from: raw, to: text },
    })
  const letters = lookalikesIn(raw)
  if (letters.length > 0)
    book.add(grid, 'text-lookalike', row, column, `Có chữ cái trông giống nhưng không phải chữ tiếng Việt (${letters.join(' ')}); đã đọc theo chữ đúng.`, {
      touches, suggestion: `Sửa thành “${mend(raw)}”.`, correction: { from: raw, to: mend(raw) },
    }) // prettier-ignore
}

const isForeign = memoised((text: string): boolean => lookalikesIn(text).length > 0)

/** The same for a text that may be as it is stored. */
export function listForeign(context: RowContext, role: ColumnRole, row: number, column: number): void {
  const text = context.grid.text(row, column)
  if (text !== context.grid.at(row, column) || isForeign(text)) listLetters(context, role, row, column)
}
