import * as React from 'react'
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button'
import { formatDate } from '../../roster'
import type { Checked } from '../check'
import { Message, MessageBarType } from '../message'
import { useSession } from '../state/session'
import { useAttentionTexts } from '../texts/attention'
import { otherDayOf } from './other-day'

/** What makes most numbers wrong at once, with the one click that mends it: before the numbers, whatever tab they are looked at in. */
export function Attention({ checked }: { readonly checked: Checked }) {
  const { texts, ask, dispatch } = useSession()
  const words = useAttentionTexts()
  const other = React.useMemo(() => otherDayOf(checked), [checked])
  const copied = checked.pools.filter((pool) => pool.copied)
  const day = other && formatDate(other.day)
  return (
    <>
      {other && day && (
        <Warning
          name="other-day"
          said={words.otherDay(formatDate(checked.question.asOf), other.example)}
          // What the sheet ThamSo says is changed there.
          action={checked.stated?.asOf === undefined ? words.countAt(day) : undefined}
          onAct={() => ask({ asOf: other.day })}
        />
      )}
      {copied.map(({ kind, rosters: those }) => (
        <Warning
          key={kind}
          name="copied"
          said={words.copied(texts.kindNames[kind], those.map(({ sheet }) => sheet).join(', '))}
          action={words.seeRosters}
          onAct={() => dispatch({ kind: 'went', tab: 'data' })}
        />
      ))}
    </>
  )
}

interface WarningProps {
  readonly name: string
  readonly said: string
  readonly action: string | undefined
  readonly onAct: () => void
}

function Warning({ name, said, action, onAct }: WarningProps) {
  // Not as the bar's own actions: with those it would be a landmark, and two without a name are none.
  return (
    <Message messageBarType={MessageBarType.warning} data-testid={name}>
      {said}
      {action !== undefined && (
        <p>
          <MessageBarButton text={action} onClick={onAct} />
        </p>
      )}
    </Message>
  )
}
