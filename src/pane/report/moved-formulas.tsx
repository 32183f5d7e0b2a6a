import * as React from 'react'
import { Message, MessageBarType } from '../message'
import { chooseSources, findMoved, talliesOver, type Drift, type MovedFormula } from '../../report'
import type { CellRef } from '../../roster'
import type { OwnFormulas } from '../../workbook'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { Cell } from './cell'
import { useReportTexts } from '../texts/report'
import { WriteButton } from '../write-button'

const CELLS_SHOWN = 5
const COLUMNS_SHOWN = 3
type Words = ReturnType<typeof useReportTexts>['moved']

interface MovedFormulasProps {
  readonly checked: Checked
  readonly own: OwnFormulas
  readonly onRewritten: () => void
}

/** Says which formulas no longer cover the rosters they were written over, and writes those anew on request. */
export function MovedFormulas({ checked, own, onRewritten }: MovedFormulasProps) {
  const { writeCells } = useSession()
  const { moved: words } = useReportTexts()
  const moved = React.useMemo(() => movedOf(own, checked), [own, checked])
  if (moved.length === 0) return null
  const rewritable = moved.filter((one) => one.rewritten !== undefined)
  const rewrite = async () => {
    const cells = rewritable.map(({ at, formula, rewritten = formula }) => ({
      at,
      expect: '',
      value: '',
      formula: rewritten,
      overOwnFormula: true,
    }))
    if (await writeCells(cells)) onRewritten()
  }
  return (
    <Message messageBarType={MessageBarType.warning} data-testid="moved-formulas">
      <b>{words.title(moved.length)}</b>
      <p>{words.explain}</p>
      {rewritable.length > 0 && <WriteButton text={words.rewrite(rewritable.length)} onWrite={rewrite} />}
      <ul className="d12-list">
        {alikeOf(moved, words).map(({ said, cells }) => (
          <li key={said}>
            {said}{' '}
            {cells.slice(0, CELLS_SHOWN).map((at) => (
              <React.Fragment key={`${at.row},${at.column}`}>
                <Cell at={at} withoutSheet />{' '}
              </React.Fragment>
            ))}
            {cells.length > CELLS_SHOWN && words.more(cells.length - CELLS_SHOWN)}
          </li>
        ))}
      </ul>
    </Message>
  )
}

function movedOf({ formulas, sheetNames }: OwnFormulas, { snapshot: { sheets }, reading, result }: Checked): readonly MovedFormula[] {
  const sources = () => chooseSources(sheets, reading, result)
  const tallies = talliesOver(sheets, result.request)
  return findMoved(formulas, { sheetNames, sheets, rosters: reading.rosters, sources, tallies })
}

interface Alike {
  readonly said: string
  readonly cells: readonly CellRef[]
}

/** A report has dozens of formulas over one roster: what is wrong with them is said once for each sheet, with the cells behind it. */
function alikeOf(moved: readonly MovedFormula[], words: Words): readonly Alike[] {
  const cells = new Map<string, CellRef[]>()
  for (const { at, drifts, rewritten } of moved) {
    const faults = [...new Set(drifts.map((drift) => saidOf(drift, words)))].join(' ')
    const said = `${words.on(at.sheet)} ${faults}${rewritten === undefined ? ` ${words.byHand}` : ''}`
    cells.set(said, [...(cells.get(said) ?? []), at])
  }
  return [...cells].map(([said, those]) => ({ said, cells: those }))
}

function saidOf(drift: Drift, words: Words): string {
  switch (drift.kind) {
    case 'lost':
      return words.lost
    case 'sheet-gone':
      return words.sheetGone(drift.sheet)
    case 'headless':
      return words.headless(drift.range)
    case 'narrow':
      return words.narrow(drift.range, columnsOf(drift.columns))
    case 'short':
      return words.short(drift.range, drift.rows.length, spansOf(drift.rows))
  }
}

function columnsOf(columns: Extract<Drift, { kind: 'narrow' }>['columns']): string {
  const named = columns.slice(0, COLUMNS_SHOWN).map(({ letters, header }) => `${letters} “${header}”`)
  return [...named, ...(columns.length > COLUMNS_SHOWN ? ['…'] : [])].join(', ')
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
