import * as React from 'react'
import type { Assessment } from '../../report'
import { compare, pointsText, type Change, type Mover, type Snapshot } from '../../report/history'
import { indicatorName } from '../indicators/indicator-row'
import { useSession } from '../state/session'
import { useRecordTexts } from '../texts/records'
import { Told } from '../told'
import { FoldTitle } from '../fold'

interface ChangesProps {
  readonly before: Snapshot
  readonly now: Snapshot
  readonly assessments: readonly Assessment[]
}

/** What is different from a closing, indicator by indicator, with the people who made the difference. */
export function Changes({ before, now, assessments }: ChangesProps) {
  const words = useRecordTexts().history
  const { changes, notes } = React.useMemo(() => compare(before, now, assessments), [before, now, assessments])
  const moved = changes.filter(hasMoved)
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="d12-muted">
          <Told>{note}</Told>
        </p>
      ))}
      {moved.length === 0 && <p>{words.nothingChanged}</p>}
      <ul>
        {moved.map((change) => (
          <ChangeRow key={change.indicator} change={change} />
        ))}
      </ul>
    </>
  )
}

const hasMoved = ({ count, among, entered, left, before, now }: Change): boolean =>
  (count ?? 0) !== 0 || (among ?? 0) !== 0 || entered.length > 0 || left.length > 0 || before?.verdict !== now?.verdict

function ChangeRow({ change }: { readonly change: Change }) {
  const { texts, state } = useSession()
  const words = useRecordTexts().history
  const { indicator, before, now, points, entered, left } = change
  const share = (figure: Change['now']) =>
    figure?.numerator === undefined || figure.denominator === undefined
      ? texts.indicator.noNumber
      : texts.indicator.share(figure.numerator, figure.denominator, state.question.settings.decimals)
  return (
    <li className="d12-card" data-change={indicator}>
      <b>
        {indicator} · {indicatorName(indicator, texts)}
      </b>
      <p>
        {share(before)} → {share(now)}
        {points !== undefined && (
          <>
            {' '}
            (<Told>{pointsText(points)}</Told>)
          </>
        )}
      </p>
      {before && now && before.verdict !== now.verdict && (
        <p>
          {texts.verdict[before.verdict]} → {texts.verdict[now.verdict]}
        </p>
      )}
      <Movers title={words.entered(entered.length)} movers={entered} />
      <Movers title={words.left(left.length)} movers={left} />
    </li>
  )
}

function Movers({ title, movers }: { readonly title: string; readonly movers: readonly Mover[] }) {
  if (movers.length === 0) return null
  return (
    <details className="d12-fold">
      <FoldTitle>{title}</FoldTitle>
      <ul>
        {movers.map(({ name, why }, place) => (
          <li key={place}>
            {name}
            {why !== undefined && (
              <span className="d12-muted">
                {' '}
                – <Told>{why}</Told>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
