import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import { formatDate, type Serial } from '../../roster'
import { HISTORY_SHEET, nameOf, trendOf, type Snapshot } from '../../report/history'
import type { Checked } from '../check'
import { Dropdown } from '../dropdown'
import { freeSheetName } from '../sheet-names'
import { IndicatorPicker } from '../indicators/indicator-picker'
import { ShareBars } from '../share-bars'
import { Message, MessageBarType } from '../message'
import { useSession } from '../state/session'
import { useSteps } from '../state/use-steps'
import { useRecordTexts } from '../texts/records'
import { Told, useTold } from '../told'
import { Said } from '../said'
import { WriteButton } from '../write-button'
import { closingWrites, historyOf, snapshotNow, YEARS_SHEET, yearsTable } from './closing'
import { Changes } from './changes'
import { FoldTitle } from '../fold'

interface HistoryViewProps {
  readonly checked: Checked
  readonly today: Serial
}

/** Figures closed year by year: closing them, what changed since, and how each indicator has gone. */
export function HistoryView({ checked, today }: HistoryViewProps) {
  const { state, perform, sheetNames, check } = useSession()
  const words = useRecordTexts().history
  const told = useTold()
  const [said, say] = React.useState('')
  const { there, history } = React.useMemo(() => historyOf(checked.snapshot), [checked.snapshot])
  const snapshots = history?.snapshots ?? []
  const stale = state.edited.length > 0
  const now = useSteps(React.useCallback(() => snapshotNow(checked, today, history), [checked, today, history]))
  const close = async () => {
    if (now && (await perform(closingWrites(now, history)))) {
      say(words.closed(told(nameOf(now))))
      check()
    }
  }
  const writeYears = async () => {
    const names = await sheetNames()
    if (!names) return
    const table = yearsTable(freeSheetName(YEARS_SHEET, names), snapshots, words)
    await perform({ kind: 'add-sheet', table, activate: true })
  }
  return (
    <section className="d12-pad" aria-labelledby="d12-history" data-testid="history">
      <h2 id="d12-history">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      {there && !history && <Message messageBarType={MessageBarType.warning}>{words.notOurs}</Message>}
      <WriteButton primary text={words.close} disabled={!now || stale || (there && !history)} onWrite={close} />
      {stale && <p className="d12-muted">{words.stale}</p>}
      <Said text={said} />
      {history && history.issues.length > 0 && <HistoryIssues issues={history.issues} />}
      {snapshots.length === 0 ? (
        <p className="d12-muted">{words.none}</p>
      ) : (
        <>
          {now && <Compared snapshots={snapshots} now={now} checked={checked} />}
          <Trend snapshots={snapshots} />
          <WriteButton text={words.sideBySide} onWrite={writeYears} />
        </>
      )}
    </section>
  )
}

function Compared({
  snapshots,
  now,
  checked,
}: {
  readonly snapshots: readonly Snapshot[]
  readonly now: Snapshot
  readonly checked: Checked
}) {
  const words = useRecordTexts().history
  const told = useTold()
  const [chosen, choose] = React.useState<string>()
  // The figures just closed are those of now: nothing would be seen beside them.
  const others = snapshots.filter(({ asOf, fingerprint }) => asOf !== now.asOf || fingerprint !== now.fingerprint)
  const before = snapshots.find(({ id }) => id === chosen) ?? others[others.length - 1] ?? snapshots[snapshots.length - 1]
  if (!before) return null
  return (
    <>
      <Dropdown
        label={words.compareWith}
        options={snapshots.map((snapshot) => ({ key: snapshot.id, text: told(nameOf(snapshot)) }))}
        selectedKey={before.id}
        onChange={(_, option) => option && choose(String(option.key))}
      />
      <Changes before={before} now={now} assessments={checked.result.assessments} />
    </>
  )
}

function Trend({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const { texts, state } = useSession()
  const words = useRecordTexts().history
  const [chosen, choose] = React.useState<IndicatorId>('CT01')
  const counted = INDICATOR_IDS.filter((id) => trendOf(snapshots, id).length > 0)
  const indicator = counted.includes(chosen) ? chosen : counted[0]
  if (!indicator) return null
  const points = trendOf(snapshots, indicator)
  const bars = points.map(({ asOf, year, numerator, denominator }) => ({ key: asOf, name: year, share: (100 * numerator) / denominator }))
  return (
    <>
      <IndicatorPicker label={words.trend} ids={counted} picked={indicator} onPick={choose} />
      {points.length > 1 ? (
        <figure className="d12-years">
          <ShareBars label={words.chart} bars={bars} />
        </figure>
      ) : (
        <p className="d12-muted">{words.onePoint}</p>
      )}
      <ul className="d12-parts">
        {points.map(({ asOf, numerator, denominator }) => (
          <li key={asOf} className="d12-row" data-closing={asOf}>
            <span className="d12-grow">{formatDate(asOf)}</span>
            <span className="d12-value-text">{texts.indicator.share(numerator, denominator, state.question.settings.decimals)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function HistoryIssues({ issues }: { readonly issues: readonly { readonly row: number; readonly reason: string }[] }) {
  const { goTo } = useSession()
  const words = useRecordTexts().history
  return (
    <details className="d12-fold">
      <FoldTitle>{words.issues(issues.length)}</FoldTitle>
      <ul>
        {issues.map(({ row, reason }) => (
          <li key={row}>
            <Link className="d12-cell" onClick={() => goTo({ sheet: HISTORY_SHEET, row, column: 0 })}>
              {words.row(row + 1)}
            </Link>{' '}
            <Told>{reason}</Told>
          </li>
        ))}
      </ul>
    </details>
  )
}
