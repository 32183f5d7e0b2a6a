import * as React from 'react'
import { ActionButton, DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { Member, Standing } from '../../indicators'
import type { Assessment } from '../../report'
import { cellName } from '../address'
import { ShowMore } from '../show-more'
import { useSession } from '../state/session'
import { Told } from '../told'
import { GROUP_OF } from '../verdict-groups'

const STANDINGS: readonly Standing[] = ['not', 'undetermined', 'counts', 'left-out']
/** Long lists are shown a page at a time: a pane with thousands of rows is slow and helps nobody. */
const PAGE = 50

/** Where a click on a member leads: the cell to be filled, else where the member stands. */
const cellOf = (member: Member) => member.datum ?? member.ref

/** Whom to show first: when the target is met, those who carry it; else those who would have to change. */
function firstStanding({ verdict }: Assessment, present: readonly Standing[]): Standing {
  const order: readonly Standing[] =
    GROUP_OF[verdict] === 'met' ? ['counts', ...STANDINGS] : GROUP_OF[verdict] === 'unsure' ? ['undetermined', ...STANDINGS] : STANDINGS
  return order.find((standing) => present.includes(standing)) ?? 'counts'
}

function byStanding(members: readonly Member[]): Readonly<Record<Standing, readonly Member[]>> {
  const groups: Record<Standing, Member[]> = { not: [], undetermined: [], counts: [], 'left-out': [] }
  for (const member of members) groups[member.standing].push(member)
  return groups
}

function onSeveralSheets(members: readonly Member[]): boolean {
  const first = members[0] && cellOf(members[0])?.sheet
  return members.some((member) => cellOf(member)?.sheet !== first)
}

/** Who is behind a number, by how they count. Arrow keys walk the list, Enter goes to the cell. */
export function Members({ assessment, members }: { readonly assessment: Assessment; readonly members: readonly Member[] }) {
  const { texts, copyTable } = useSession()
  const words = texts.members
  const groups = React.useMemo(() => byStanding(members), [members])
  const present = STANDINGS.filter((standing) => groups[standing].length > 0)
  const [picked, pick] = React.useState<Standing>()
  const standing = picked && present.includes(picked) ? picked : firstStanding(assessment, present)
  const shown = groups[standing]
  const withSheet = React.useMemo(() => onSeveralSheets(members), [members])
  const copy = () => {
    const rows = shown.map((member, index) => {
      const at = cellOf(member)
      return [String(index + 1), member.name, member.detail, member.why, at ? `${at.sheet}!${cellName(at)}` : '']
    })
    void copyTable([words.columns, ...rows])
  }
  return (
    <div className="d12-members">
      <div className="d12-chips" role="group" aria-label={words.choose}>
        {present.map((each) => (
          <DefaultButton
            key={each}
            toggle
            checked={each === standing}
            className="d12-chip"
            text={words.list(words[each], groups[each].length)}
            onClick={() => pick(each)}
            data-standing={each}
          />
        ))}
      </div>
      <MemberList key={standing} members={shown} label={words.list(words[standing], shown.length)} withSheet={withSheet} />
      <ActionButton iconProps={{ iconName: 'Copy' }} text={words.copy} onClick={copy} />
    </div>
  )
}

interface MemberListProps {
  readonly members: readonly Member[]
  readonly label: string
  /** They stand on more than one: a cell alone would not say where. */
  readonly withSheet: boolean
}

function MemberList({ members, label, withSheet }: MemberListProps) {
  const { texts, goTo } = useSession()
  const words = texts.members
  const [pages, setPages] = React.useState(1)
  const [at, setAt] = React.useState(-1)
  const list = React.useRef<HTMLOListElement>(null)
  const shown = members.slice(0, pages * PAGE)
  const rest = members.length - shown.length

  const visit = (index: number) => {
    const cell = members[index] && cellOf(members[index])
    setAt(index)
    if (index >= pages * PAGE) setPages(Math.ceil((index + 1) / PAGE))
    if (cell) goTo(cell)
  }
  return (
    <>
      <div className="d12-row d12-walk">
        <b className="d12-grow">{label}</b>
        <span className="d12-muted" aria-live="polite">
          {words.position(at, members.length)}
        </span>
        <IconButton
          iconProps={{ iconName: 'ChevronLeft' }}
          ariaLabel={words.previous}
          title={words.previous}
          disabled={at <= 0}
          allowDisabledFocus
          onClick={() => visit(at - 1)}
        />
        <IconButton
          iconProps={{ iconName: 'ChevronRight' }}
          ariaLabel={words.next}
          title={words.next}
          disabled={at >= members.length - 1}
          allowDisabledFocus
          onClick={() => visit(at + 1)}
        />
      </div>
      <ol className="d12-people" ref={list} onKeyDown={(event) => walkLinks(event, list.current)}>
        {shown.map((member, index) => (
          <li key={index} className="d12-person" aria-current={index === at || undefined}>
            <span className="d12-grow">
              <span className="d12-name">{member.name}</span>
              <span className="d12-muted d12-block">{member.detail}</span>
              <span className="d12-why d12-block">
                <Told>{member.why}</Told>
                {member.doubtful && ` (${words.maybeOutside})`}
              </span>
            </span>
            <MemberLink member={member} withSheet={withSheet} onGo={() => visit(index)} />
          </li>
        ))}
      </ol>
      {rest > 0 && <ShowMore list={list} text={words.more(Math.min(rest, PAGE))} onMore={() => setPages(pages + 1)} />}
    </>
  )
}

interface MemberLinkProps {
  readonly member: Member
  readonly withSheet: boolean
  readonly onGo: () => void
}

function MemberLink({ member, withSheet, onGo }: MemberLinkProps) {
  const { texts } = useSession()
  const cell = cellOf(member)
  if (!cell) return null
  const whole = `${cell.sheet}!${cellName(cell)}`
  const name = withSheet ? whole : cellName(cell)
  return (
    <Link className="d12-cell" onClick={onGo} aria-label={texts.members.goTo(member.name, name)} title={whole}>
      {name}
    </Link>
  )
}

/** Up, Down, Home and End move among the list's links, as in a list of Excel's own. */
export function walkLinks(event: React.KeyboardEvent, list: HTMLElement | null): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('.d12-cell') ?? [])]
  const here = links.indexOf(event.target as HTMLElement)
  if (here < 0) return
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]
  const link = to === undefined ? undefined : links[to]
  if (!link) return
  event.preventDefault()
  link.focus()
}
