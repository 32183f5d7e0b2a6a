import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { chooseSources, findMoved, type Drift, type MovedFormula } from '../../report'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import type { CellWrite } from '../state/state'
import { Cell } from './cell'
import { useReportTexts } from './use-report-texts'

const SHOWN_AT_FIRST = 10

/** Says which formulas no longer cover the rosters they were written over, and writes those anew on request. */
export function MovedFormulas({ checked }: { readonly checked: Checked }) {
  const { writeCells } = useSession()
  const { moved: words } = useReportTexts()
  const [moved, lookAgain] = useMoved(checked)
  if (moved.length === 0) return null
  const rewritable = moved.filter((one) => one.rewritten !== undefined)
  const rewrite = async () => {
    const write = (one: MovedFormula, formula: string): CellWrite => ({ at: one.at, expect: '', value: '', formula, overOwnFormula: true })
    const done = await writeCells(
      rewritable.map((one) => write(one, one.rewritten ?? one.formula)),
      rewritable.map((one) => write(one, one.formula)),
    )
    if (done) lookAgain()
  }
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline className="d12-notice" data-testid="moved-formulas">
      <b>{words.title(moved.length)}</b>
      <p>{words.explain}</p>
      <ul className="d12-list">
        {moved.slice(0, SHOWN_AT_FIRST).map((one) => (
          <li key={`${one.at.sheet}!${one.at.row},${one.at.column}`}>
            {one.at.sheet}: <Cell at={one.at} /> {one.drifts.map((drift) => saidOf(drift, words)).join(' ')}{' '}
            {one.rewritten === undefined && words.byHand}
          </li>
        ))}
      </ul>
      {moved.length > SHOWN_AT_FIRST && <p>…</p>}
      {rewritable.length > 0 && <DefaultButton text={words.rewrite(rewritable.length)} onClick={() => void rewrite()} />}
    </MessageBar>
  )
}

/** Looked at with each check, and again when asked. What Excel would not tell is no reason to disturb anybody. */
function useMoved(checked: Checked): readonly [readonly MovedFormula[], () => void] {
  const { ownFormulas } = useSession()
  const [moved, setMoved] = React.useState<readonly MovedFormula[]>([])
  const [look, setLook] = React.useState(0)
  React.useEffect(() => {
    let left = false
    const { snapshot, reading, result } = checked
    void ownFormulas().then((told) => {
      if (left || !told) return
      const { sheets } = snapshot
      const sources = () => chooseSources(sheets, reading, result)
      setMoved(findMoved(told.formulas, { sheetNames: told.sheetNames, sheets, rosters: reading.rosters, sources }))
    })
    return () => {
      left = true
    }
  }, [checked, look, ownFormulas])
  return [moved, () => setLook((times) => times + 1)]
}

function saidOf(drift: Drift, words: ReturnType<typeof useReportTexts>['moved']): string {
  switch (drift.kind) {
    case 'lost':
      return words.lost
    case 'sheet-gone':
      return words.sheetGone(drift.sheet)
    case 'headless':
      return words.headless(drift.range)
    case 'short':
      return words.short(drift.range, drift.rows.length, spansOf(drift.rows))
  }
}

/** Zero-based rows as a reader names them: 93, 94, 97 are "94–95, 98". */
function spansOf(rows: readonly number[]): string {
  const spans: { readonly from: number; to: number }[] = []
  for (const row of rows) {
    const last = spans[spans.length - 1]
    if (last && row === last.to + 1) last.to = row
    else spans.push({ from: row, to: row })
  }
  return spans.map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ')
}
