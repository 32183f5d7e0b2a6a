import { INDICATOR_IDS, type IndicatorId } from '../../plan'

/** What a placeholder may ask of an indicator. */
export const FIELDS = ['ty_le', 'tu', 'mau', 'ket_luan', 'muc_tieu', 'con_thieu', 'doan_van', 'ten', 'muc'] as const
export type Field = (typeof FIELDS)[number]
/** What a placeholder may ask of the report as a whole. */
const GENERAL_FIELDS = ['nam', 'moc', 'ngay_tinh', 'doan_van'] as const
export type GeneralField = (typeof GENERAL_FIELDS)[number]

export type Placeholder =
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId; readonly field: Field }
  | { readonly kind: 'general'; readonly field: GeneralField }

/** A piece of a cell's text: words, something to fill in, or something in braces that nobody knows. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'known'; readonly text: string; readonly placeholder: Placeholder }
  | { readonly kind: 'unknown'; readonly text: string; readonly suggestion?: string }

const BRACES = /\{\{([^{}]*)\}\}/g

/**
 * A cell's text cut at its placeholders: "Đạt {{CT08.ty_le}} ({{CT08.tu}}/{{CT08.mau}})" is words, known, words, known, words, known, words.
 * Case, spaces and a one-digit code do not matter: "{{ ct8.Ty_Le }}" is CT08.ty_le. Undefined when there are no double braces.
 */
export function cutText(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(BRACES)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) })
    pieces.push(readToken(match[0], match[1] ?? ''))
    from = match.index + match[0].length
  }
  if (pieces.length === 0) return undefined
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return pieces
}

/** The words of a placeholder, as a template has them. */
export const tokenOf = (placeholder: Placeholder): string =>
  placeholder.kind === 'general' ? `{{${placeholder.field}}}` : `{{${placeholder.indicator}.${placeholder.field}}}`

function readToken(text: string, inside: string): Piece {
  const words = inside.trim().toLowerCase().replace(/\s+/g, '')
  const known = readPlaceholder(words)
  if (known) return { kind: 'known', text, placeholder: known }
  const meant = readPlaceholder(plain(inside), (field) => field.replace(/_/g, ''))
  return { kind: 'unknown', text, ...(meant && { suggestion: tokenOf(meant) }) }
}

/** `written`: how the words have a field's name. */
function readPlaceholder(words: string, written = (field: string) => field): Placeholder | undefined {
  const general = GENERAL_FIELDS.find((field) => written(field) === words)
  if (general) return { kind: 'general', field: general }
  const [, code = '', rest = ''] = /^([a-z]+\d+)\.(.+)$/.exec(words) ?? []
  const padded = code.toUpperCase().replace(/^CT(\d)$/, 'CT0$1')
  const indicator = INDICATOR_IDS.find((id) => id === padded)
  const field = FIELDS.find((one) => written(one) === rest)
  return indicator && field && { kind: 'indicator', indicator, field }
}

/** Letters and digits alone, a point after the code: what somebody meant by "CT08.tỷ lệ", "CT08-tyle", "ct 08 tử số". */
function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '')
    .replace(/^([a-z]+\d+)/, '$1.')
    .replace(/so$/, '')
}
