import type { ColumnRole, IssueCode } from '../records'
import type { RowContext } from './row-context'
import { list } from '../issues'
import { decodeText, lookalikesIn, memoised, mend } from '../values'

/**
 * Lists the short words of a row that may be Unicode or of the old encoding around them: "Sôn" or "Sơn" (rule D8). They are read as they
 * stand; no correction is offered, for it would be written together with those of certain texts.
 */
export function listDoubtfulLetters(context: RowContext, row: number): void {
  const { grid, columns } = context
  for (const { reading } of columns) {
    const { role, column } = reading
    const other = role === 'other' ? undefined : grid.otherReading(row, column)
    if (other === undefined) continue
    list(context, 'encoding-legacy', role, row, column, `Chữ này có thể là “${other}” theo bảng mã cũ; đã đọc như đang ghi.`, `Nếu đúng, sửa thành “${other}”.`, { severity: 'doubtful' }) // prettier-ignore
  }
}

const LEGACY: Readonly<Record<'tcvn3' | 'vni', string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }

/**
 * Lists a text that was read in other letters than it is stored in (rules D3, D8): legacy encodings, mojibake, look-alike letters; with the
 * Unicode text as a correction. Call it only where reading changed the text.
 */
export function listLetters(context: RowContext, role: ColumnRole, row: number, column: number): void {
  const { grid } = context
  const raw = grid.at(row, column)
  if (typeof raw !== 'string') return
  const { text, from, lost } = decodeText(raw, grid.fontAt(row, column))
  const say = (code: IssueCode, reason: string, suggestion: string, to?: string): void =>
    list(context, code, role, row, column, reason, suggestion, to === undefined ? undefined : { correction: { from: raw, to } })
  if (lost) return say('encoding-mojibake', 'Chữ bị hỏng, không đọc lại được.', 'Gõ lại ô này.')
  if (from === 'mojibake')
    return say('encoding-mojibake', 'Chữ bị hỏng do mở tệp sai bảng mã; đã đọc theo Unicode.', `Sửa thành “${text}”.`, text)
  if (from !== 'unicode')
    return say(
      'encoding-legacy',
      `Chữ theo bảng mã cũ ${LEGACY[from]}; đã đọc theo Unicode.`,
      `Sửa thành “${text}” và đổi phông chữ.`,
      text,
    )
  const letters = lookalikesIn(raw)
  const mended = mend(raw)
  if (letters.length > 0)
    say(
      'text-lookalike',
      `Có chữ cái không phải chữ tiếng Việt (${letters.join(' ')}); đã đọc theo chữ đúng.`,
      `Sửa thành “${mended}”.`,
      mended,
    )
}

const isForeign = memoised((text: string): boolean => lookalikesIn(text).length > 0)

/** The same for a text that may be as it is stored. */
export function listForeign(context: RowContext, role: ColumnRole, row: number, column: number): void {
  const text = context.grid.text(row, column)
  if (text !== context.grid.at(row, column) || isForeign(text)) listLetters(context, role, row, column)
}
