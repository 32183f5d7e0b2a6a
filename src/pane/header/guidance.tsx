import * as React from 'react'
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { Message, MessageBarType } from '../message'
import { isEmpty, type Checked } from '../check'
import { Told } from '../told'
import { usePhase, useSession, type Sample } from '../state/session'
import { useWriter } from '../state/use-writer'

const REFUSALS_SHOWN = 3

/** What a newcomer can do, and what a result means that has nothing to judge: said beside it, not instead of it. */
export function Guidance() {
  const { texts, state, connected, sample } = useSession()
  const { checked } = state
  const phase = usePhase()
  const words = texts.first
  if (!checked) {
    if (phase.kind !== 'quiet' || !connected) return null
    return (
      <section className="d12-first">
        <h2>{words.title}</h2>
        <p>{words.body}</p>
        {sample && (
          <p>
            {words.noRosterYet} <OpenSample sample={sample} />
          </p>
        )}
      </section>
    )
  }
  if (checked.reading.rosters.length > 0) return null
  const empty = isEmpty(checked.snapshot)
  return (
    <Message messageBarType={MessageBarType.warning} data-testid="guidance">
      {empty ? texts.notices.emptyWorkbook : texts.notices.noRoster}
      {!empty && <Looked checked={checked} />}
      {sample && (
        <p>
          <OpenSample sample={sample} />
        </p>
      )}
    </Message>
  )
}

/** What was found instead: every sheet with its size, and why the first tables were no rosters. */
function Looked({ checked }: { readonly checked: Checked }) {
  const { texts } = useSession()
  const words = texts.first
  const { sheets } = checked.snapshot
  const { refusals } = checked.reading
  return (
    <>
      <p>
        {words.looked(
          sheets.map(({ name, values }) =>
            words.sheet(
              name,
              values.length,
              values.reduce((most, row) => Math.max(most, row.length), 0),
            ),
          ),
        )}
      </p>
      <ul className="d12-bullets">
        {refusals.slice(0, REFUSALS_SHOWN).map(({ sheet, title, reason, area }) => (
          <li key={`${sheet} ${area.row} ${area.column}`}>
            {title || sheet}: <Told>{reason}</Told>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Opens a copy of the sample; where this Excel cannot, says where the file is. */
function OpenSample({ sample }: { readonly sample: Sample }) {
  const { texts, openCopy } = useSession()
  const words = texts.first
  const { write } = useWriter()
  const [refused, refuse] = React.useState(false)
  const open = async () => refuse(!(await openCopy(sample.load)))
  if (refused) {
    return (
      <span>
        {words.sampleByHand}{' '}
        <Link href={sample.url} download>
          {words.sampleFile}
        </Link>
      </span>
    )
  }
  return <MessageBarButton text={words.openSample} onClick={() => void write(open)} data-testid="open-sample" />
}
