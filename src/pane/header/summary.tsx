import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { dateOf, formatDate, serialOf } from '../../roster'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { Told } from '../told'
import { grouped, GROUPS, isCounted, score, type Group } from '../verdict-groups'

const WIDTH = 300
const GAP = 2

/** The answer before anything else: how many targets are met, of how many, and what the rest look like. Where nothing could be counted there is no score: "0 of 17" would be an answer. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const { texts, state, today, check } = useSession()
  const words = texts.summary
  const { question, profile, result, stated } = checked
  // Nobody chose it, and it is not the day that every check begins with: the field changed by itself.
  const byTitles = !state.chosen.asOf && stated?.asOf === undefined && question.asOf !== serialOf(dateOf(today).year, 12, 31)
  const { met, all } = score(result.assessments)
  const groups = grouped(result.assessments)
  const { rosters, people, communes } = result.evidence
  const present = GROUPS.filter((group) => groups[group].length > 0)
  return (
    <section className="d12-summary" aria-label={words.label} data-testid="summary">
      {isCounted(result.assessments) && (
        <p className="d12-row d12-score">
          <span className="d12-offscreen">{words.met(met, all)}</span>
          <span className="d12-big" aria-hidden="true">
            {met}
            <small>/{all}</small>
          </span>
          <span className="d12-grow">
            <span aria-hidden="true">{words.metWord}</span>
            <span className="d12-muted d12-block">{words.read(rosters, people, communes)}</span>
          </span>
        </p>
      )}
      <VerdictBar label={words.chart} parts={present.map((group) => ({ group, count: groups[group].length }))} describe={texts.legend} />
      <ul className="d12-legend">
        {present.map((group) => (
          <li key={group} data-group={group}>
            <i className="d12-dot" aria-hidden="true" />
            {texts.legend[group](groups[group].length)}
          </li>
        ))}
      </ul>
      <p className="d12-muted">{words.asked(question.horizon, formatDate(question.asOf), profile.place)}</p>
      {byTitles && <p className="d12-muted">{words.statedDay}</p>}
      {result.notes.map((note) => (
        <p key={note} className="d12-muted">
          <Told>{note}</Told>
        </p>
      ))}
      {state.edited.length > 0 && (
        <p className="d12-stale">
          {words.stale} <Link onClick={check}>{words.recheck}</Link>
        </p>
      )}
    </section>
  )
}

interface VerdictBarProps {
  readonly label: string
  readonly parts: readonly { readonly group: Group; readonly count: number }[]
  readonly describe: Readonly<Record<Group, (n: number) => string>>
}

/** One segment for each group of verdicts, as wide as its share; the legend below says the same in words. */
export function VerdictBar({ label, parts, describe }: VerdictBarProps) {
  const all = parts.reduce((sum, part) => sum + part.count, 0)
  const usable = WIDTH - GAP * Math.max(0, parts.length - 1)
  let x = 0
  return (
    <svg
      className="d12-verdict-bar"
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${parts.map((part) => describe[part.group](part.count)).join(', ')}`}
    >
      {parts.map(({ group, count }) => {
        const width = (usable * count) / all
        const left = x
        x += width + GAP
        return <rect key={group} data-group={group} x={left} width={width} height={10} rx={2} />
      })}
    </svg>
  )
}
