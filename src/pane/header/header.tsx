import * as React from 'react'
import { IconButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { TextField, type ITextField } from 'office-ui-fabric-react/lib/TextField'
import { HORIZONS, type Horizon } from '../../plan'
import { formatDate } from '../../roster'
import { useSession } from '../state/session'
import { readTypedDate } from '../typed-date'

const HORIZON_OPTIONS = HORIZONS.map((horizon) => ({ key: horizon, text: String(horizon) }))

/** Title, the two questions a check depends on, and its one button. */
export function Header() {
  const { texts, state, connected, check, ask, dispatch } = useSession()
  const words = texts.header
  const { question, screen } = state
  const field = React.useRef<ITextField>(null)
  const [typed, type] = useTypedDate(question.asOf)
  const unreadable = readTypedDate(typed) === undefined

  const onCheck = () => {
    if (unreadable) field.current?.focus()
    else {
      dispatch({ kind: 'went', screen: 'results' })
      check()
    }
  }
  return (
    <header className="d12-header">
      <div className="d12-row">
        <h1>{screen === 'settings' ? texts.settings.title : texts.title}</h1>
        {screen === 'settings' ? (
          <IconButton
            iconProps={{ iconName: 'Back' }}
            ariaLabel={words.back}
            title={words.back}
            onClick={() => dispatch({ kind: 'went', screen: 'results' })}
          />
        ) : (
          <IconButton
            iconProps={{ iconName: 'Settings' }}
            ariaLabel={words.settings}
            title={words.settings}
            onClick={() => dispatch({ kind: 'went', screen: 'settings' })}
          />
        )}
      </div>
      <form
        className="d12-question"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onCheck()
        }}
      >
        <Dropdown
          className="d12-horizon"
          label={words.horizon}
          options={HORIZON_OPTIONS}
          selectedKey={question.horizon}
          onChange={(_, option) => option && ask({ horizon: option.key as Horizon })}
        />
        <TextField
          className="d12-as-of"
          componentRef={field}
          label={words.asOf}
          placeholder={words.asOfHint}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          errorMessage={unreadable ? words.asOfUnreadable : undefined}
          onChange={(_, text = '') => {
            type(text)
            const asOf = readTypedDate(text)
            if (asOf !== undefined && asOf !== question.asOf) ask({ asOf })
          }}
        />
        <PrimaryButton className="d12-check" type="submit" text={words.check} disabled={!connected} data-testid="check" />
      </form>
    </header>
  )
}

/** The text in the field: the user's own while typing, the question's day again when that changes elsewhere. */
function useTypedDate(asOf: number): readonly [string, (text: string) => void] {
  const [typed, type] = React.useState(() => formatDate(asOf))
  const [shown, show] = React.useState(asOf)
  if (shown !== asOf) {
    show(asOf)
    if (readTypedDate(typed) !== asOf) type(formatDate(asOf))
  }
  return [typed, type]
}
