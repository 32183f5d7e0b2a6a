import * as React from 'react'
import { formatDate } from '../../roster'
import type { WorkbookSnapshot } from '../../workbook'
import { useSession } from '../state/session'
import type { Texts } from '../texts'
import { useMoreTexts } from '../texts/more'
import { argumentsFor, type Evaluate } from './evaluate'
import type { FunctionHelp } from './formula'

/** Long enough not to work out a whole roster at each key. */
const REST_AFTER_TYPING_MS = 300
const ROWS_SHOWN = 5

interface PreviewProps {
  readonly help: FunctionHelp
  readonly typed: readonly string[]
  readonly evaluate: Evaluate
}

/** What the formula would show, from the cells as they were read last. */
export function Preview({ help, typed, evaluate }: PreviewProps) {
  const { texts, state } = useSession()
  const words = useMoreTexts().functions
  const { snapshot, question } = state.checked ?? {}
  const decimals = question?.settings.decimals ?? 2
  const shown = useRested(typed, REST_AFTER_TYPING_MS)
  const result = React.useMemo(
    () => (snapshot ? previewOf(help, shown, snapshot, evaluate, decimals, texts, words) : undefined),
    [help, shown, snapshot, evaluate, decimals, texts, words],
  )
  return (
    <div className="d12-preview-value" aria-live="polite" data-testid="preview">
      <span className="d12-muted">{words.preview}</span> {result ?? <span className="d12-muted">{words.previewNeedsCheck}</span>}
    </div>
  )
}

function previewOf(
  help: FunctionHelp,
  typed: readonly string[],
  snapshot: WorkbookSnapshot,
  evaluate: Evaluate,
  decimals: number,
  texts: Texts,
  words: ReturnType<typeof useMoreTexts>['functions'],
) {
  const given = argumentsFor(help.parameters, typed, snapshot)
  if (given.kind === 'missing') return <span className="d12-muted">{words.previewMissing(given.parameter)}</span>
  if (given.kind === 'unknown-range') return <span className="d12-muted">{words.previewUnknownRange(given.reference)}</span>
  const answer = evaluate(help.name, given.given)
  if (answer.kind === 'error') return <span lang="vi">{answer.message}</span>
  return <Answer value={answer.value} say={(value) => shownValue(value, help.name, decimals, texts)} />
}

interface AnswerProps {
  readonly value: unknown
  readonly say: (value: unknown) => string
}

function Answer({ value, say }: AnswerProps) {
  const words = useMoreTexts().functions
  if (!Array.isArray(value)) return <b>{say(value)}</b>
  const rows = value as readonly (readonly unknown[])[]
  return (
    <>
      {/* Reached by keyboard, since it may scroll sideways. */}
      <div className="d12-spill-frame" role="region" aria-label={words.preview} tabIndex={0}>
        <table className="d12-spill">
          <tbody>
            {rows.slice(0, ROWS_SHOWN).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{say(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > ROWS_SHOWN && <span className="d12-muted">{words.previewMore(rows.length - ROWS_SHOWN)}</span>}
    </>
  )
}

/** As a cell would show it once it has the number format that fits; shares as the rest of the pane writes them. */
function shownValue(value: unknown, name: string, decimals: number, texts: Texts): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return String((value as { readonly message?: unknown }).message ?? '#')
  if (typeof value !== 'number') return String(value)
  if (name === 'BIRTHDATE') return formatDate(value)
  // Years among them: no point after the thousands.
  if (Number.isInteger(value) && !name.endsWith('PCT')) return String(value)
  const isShare = name.endsWith('PCT') || name === 'TARGET' || (value > 0 && value < 1)
  return isShare ? texts.percent(value, decimals) : texts.number(value)
}

/** The value once it has stayed the same for a while. */
function useRested<T>(value: T, milliseconds: number): T {
  const [rested, rest] = React.useState(value)
  React.useEffect(() => {
    const timer = setTimeout(() => rest(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
