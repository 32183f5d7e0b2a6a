import * as React from 'react'
import { DefaultButton, type IButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { Issue, IssueCode, Severity } from '../../roster'
import { cellName } from '../address'
import type { Checked } from '../check'
import { Dropdown } from '../dropdown'
import { walkLinks } from '../indicators/members'
import { ShowMore } from '../show-more'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { CorrectionPreview } from './corrections'
import { FoldTitle } from '../fold'

const SEVERITIES: readonly Severity[] = ['blocks', 'doubtful', 'note']
const FIRST_SHOWN = 20
const PAGE = 50
const ALL = ''

/** Issues by kind: what keeps cells out of a number first, then the most frequent. */
export function byKind(issues: readonly Issue[]): readonly { readonly code: IssueCode; readonly issues: readonly Issue[] }[] {
  const kinds = new Map<IssueCode, Issue[]>()
  for (const issue of issues) {
    const there = kinds.get(issue.code)
    if (there) there.push(issue)
    else kinds.set(issue.code, [issue])
  }
  const gravity = (list: readonly Issue[]) =>
    list.reduce((least, { severity }) => Math.min(least, SEVERITIES.indexOf(severity)), SEVERITIES.length)
  return [...kinds]
    .map(([code, list]) => ({ code, issues: list }))
    .sort((a, b) => gravity(a.issues) - gravity(b.issues) || b.issues.length - a.issues.length)
}

/** Every cell or row that could not be read for certain, filtered and grouped; a click goes there. */
export function Issues({ issues, checked }: { readonly issues: readonly Issue[]; readonly checked: Checked }) {
  const { texts, language } = useSession()
  const words = useMoreTexts().data
  const [sheet, pickSheet] = React.useState(ALL)
  const [severity, pickSeverity] = React.useState<Severity | typeof ALL>(ALL)
  const bySheet = React.useMemo(() => countBySheet(issues), [issues])
  const kinds = React.useMemo(
    () =>
      byKind(issues.filter((issue) => (sheet === ALL || issue.at.sheet === sheet) && (severity === ALL || issue.severity === severity))),
    [issues, sheet, severity],
  )
  return (
    <section aria-labelledby="d12-issues">
      <h2 id="d12-issues" className="d12-group">
        {words.issues} ({texts.number(issues.length)})
      </h2>
      {issues.length === 0 && <p className="d12-pad">{checked.reading.rosters.length > 0 ? words.noIssues : words.nothingRead}</p>}
      {issues.length > 0 && (
        <div className="d12-filters">
          <Dropdown
            label={words.filterSheet}
            selectedKey={sheet}
            options={[
              { key: ALL, text: words.allSheets(issues.length) },
              ...[...bySheet].map(([name, n]) => ({ key: name, text: words.sheetCount(name, n) })),
            ]}
            onChange={(_, option) => option && pickSheet(String(option.key))}
          />
          <Dropdown
            label={words.filterSeverity}
            selectedKey={severity}
            options={[{ key: ALL, text: words.allSeverities }, ...SEVERITIES.map((key) => ({ key, text: words.severity[key] }))]}
            onChange={(_, option) => option && pickSeverity(option.key as Severity | typeof ALL)}
          />
        </div>
      )}
      {language.told && kinds.length > 0 && <p className="d12-pad d12-muted">{language.told.reasons}</p>}
      {issues.length > 0 && kinds.length === 0 && <p className="d12-pad">{words.noIssuesHere}</p>}
      {kinds.map((kind) => (
        <IssueKind key={`${kind.code} ${sheet} ${severity}`} code={kind.code} issues={kind.issues} checked={checked} />
      ))}
    </section>
  )
}

function countBySheet(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { at } of issues) counts.set(at.sheet, (counts.get(at.sheet) ?? 0) + 1)
  return counts
}

interface IssueKindProps {
  readonly code: IssueCode
  readonly issues: readonly Issue[]
  readonly checked: Checked
}

function IssueKind({ code, issues, checked }: IssueKindProps) {
  const { texts } = useSession()
  const { issueTitles } = useMoreTexts()
  const words = useMoreTexts().data
  const [limit, setLimit] = React.useState(FIRST_SHOWN)
  const list = React.useRef<HTMLUListElement>(null)
  const correctable = React.useMemo(() => issues.filter((issue) => issue.correction), [issues])
  const shown = issues.slice(0, limit)
  const keys = keysOf(shown)
  const rest = issues.length - limit
  return (
    <details className="d12-kind" open>
      <FoldTitle className="d12-row">
        <span className="d12-grow">{issueTitles[code]}</span>
        <span className="d12-count">{texts.number(issues.length)}</span>
      </FoldTitle>
      {correctable.length > 1 && (
        <Correctable code={code} issues={correctable} checked={checked} text={words.correctAll(correctable.length)} className="d12-inset" />
      )}
      <ul className="d12-list" ref={list} onKeyDown={(event) => walkLinks(event, list.current)}>
        {shown.map((issue, index) => (
          <IssueRow key={keys[index]} issue={issue} checked={checked} />
        ))}
      </ul>
      {rest > 0 && (
        <ShowMore list={list} className="d12-inset" text={texts.members.more(Math.min(rest, PAGE))} onMore={() => setLimit(limit + PAGE)} />
      )}
    </details>
  )
}

/** Each issue by its cell: what is open at one stays there when those before it are corrected. */
function keysOf(issues: readonly Issue[]): readonly string[] {
  const times = new Map<string, number>()
  return issues.map(({ at: { sheet, row, column } }) => {
    const cell = `${sheet}!${row},${column}`
    const time = times.get(cell) ?? 0
    times.set(cell, time + 1)
    return `${cell} ${time}`
  })
}

interface CorrectableProps extends IssueKindProps {
  readonly text: string
  readonly className?: string
}

/** A button and, once pressed, the preview of what it corrects beneath it; the keyboard is back at the button when that is closed. */
function Correctable({ text, className, ...corrected }: CorrectableProps) {
  const [open, setOpen] = React.useState(false)
  const button = React.useRef<IButton>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <DefaultButton
        className={className}
        componentRef={button}
        text={text}
        aria-expanded={open}
        // In slices: all the cells of a column may be behind it.
        onClick={() => React.startTransition(() => setOpen(!open))}
      />
      {open && <CorrectionPreview {...corrected} onClose={close} />}
    </>
  )
}

function IssueRow({ issue, checked }: { readonly issue: Issue; readonly checked: Checked }) {
  const { texts, goTo } = useSession()
  const { issueTitles } = useMoreTexts()
  const words = useMoreTexts().data
  const name = cellName(issue.at)
  const one = React.useMemo(() => [issue], [issue])
  return (
    <li className="d12-issue" data-issue={issue.code} data-severity={issue.severity}>
      <div className="d12-row">
        <span className="d12-grow d12-quoted">{issue.text === '' ? words.blank : words.text(issue.text)}</span>
        <Link
          className="d12-cell"
          onClick={() => goTo(issue.at)}
          aria-label={texts.members.goTo(issueTitles[issue.code], `${issue.at.sheet}!${name}`)}
        >
          {issue.at.sheet}!{name}
        </Link>
      </div>
      <p>
        <span className="d12-severity">{words.severity[issue.severity]}.</span> <span lang="vi">{issue.reason}</span>
      </p>
      {issue.suggestion && <p className="d12-muted">{words.suggestion(issue.suggestion)}</p>}
      <div className="d12-row d12-wrap">
        <span className="d12-muted d12-grow">{issue.touches.length > 0 && words.touches(issue.touches.join(', '))}</span>
        {issue.correction && <Correctable code={issue.code} issues={one} checked={checked} text={words.correct} />}
      </div>
    </li>
  )
}
