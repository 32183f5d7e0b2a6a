import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox'
import { formatDate, type Correction, type Issue } from '../../roster'
import type { CellValue, WorkbookSnapshot } from '../../workbook'
import { cellName } from '../address'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import type { CellWrite } from '../state/state'

/** What the cell held when it was read: nothing is written over anything else. */
function cellIn(snapshot: WorkbookSnapshot, { at }: Correction): CellValue {
  const sheet = snapshot.sheets.find(({ name }) => name === at.sheet)
  return sheet?.values[at.row - sheet.firstRow]?.[at.column - sheet.firstColumn] ?? ''
}

/** The writes that carry out corrections, and those that take them back. */
export function writesFor(
  corrections: readonly Correction[],
  snapshot: WorkbookSnapshot,
): { readonly write: readonly CellWrite[]; readonly undo: readonly CellWrite[] } {
  const write = corrections.map((correction) => ({
    at: correction.at,
    expect: cellIn(snapshot, correction),
    value: correction.to,
    ...(correction.numberFormat !== undefined && { numberFormat: correction.numberFormat }),
  }))
  const undo = write.map(({ at, expect, value, numberFormat }) => {
    const before = snapshot.sheets.find(({ name }) => name === at.sheet)?.numberFormatOf?.(at.row, at.column)
    return { at, expect: value, value: expect, ...(numberFormat !== undefined && { numberFormat: before ?? 'General' }) }
  })
  return { write, undo }
}

const shown = (value: unknown, isDate: boolean) => (isDate && typeof value === 'number' ? formatDate(value) : String(value))

interface CorrectionPreviewProps {
  readonly issues: readonly Issue[]
  readonly checked: Checked
  readonly onClose: () => void
}

/** Old and new values side by side; nothing is written before the user has seen them here. */
export function CorrectionPreview({ issues, checked, onClose }: CorrectionPreviewProps) {
  const { texts, writeCells } = useSession()
  const words = texts.corrections
  const corrections = React.useMemo(() => issues.flatMap(({ correction }) => (correction ? [correction] : [])), [issues])
  const [left, leave] = React.useState<ReadonlySet<Correction>>(new Set())
  const picked = corrections.filter((correction) => !left.has(correction))
  const heading = React.useRef<HTMLHeadingElement>(null)
  React.useEffect(() => heading.current?.focus(), [])

  const write = async () => {
    const { write: cells, undo } = writesFor(picked, checked.snapshot)
    if (await writeCells(cells, undo)) onClose()
  }
  return (
    <section className="d12-preview" data-testid="correction-preview">
      <h3 ref={heading} tabIndex={-1}>
        {words.title(picked.length)}
      </h3>
      <p className="d12-muted">{words.explain}</p>
      <ul className="d12-list">
        {corrections.map((correction) => {
          const isDate = correction.numberFormat !== undefined
          const where = `${correction.at.sheet}!${cellName(correction.at)}`
          const from = shown(cellIn(checked.snapshot, correction), false)
          const to = shown(correction.to, isDate)
          return (
            <li key={where} className="d12-change">
              <Checkbox
                label={where}
                ariaLabel={`${where}: ${words.from} ${from}, ${words.to} ${to}`}
                checked={!left.has(correction)}
                onChange={(_, checkedNow) => leave(toggled(left, correction, !checkedNow))}
              />
              <span className="d12-muted">{words.from}</span> <del>{from}</del> <span className="d12-muted">{words.to}</span>{' '}
              <ins>{to}</ins>
            </li>
          )
        })}
      </ul>
      <div className="d12-row d12-wrap">
        <PrimaryButton text={words.write(picked.length)} disabled={picked.length === 0} onClick={() => void write()} />
        <DefaultButton text={words.close} onClick={onClose} />
      </div>
    </section>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T, inside: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (inside) next.add(item)
  else next.delete(item)
  return next
}
