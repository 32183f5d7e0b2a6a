import * as React from 'react'
import { DefaultButton, IconButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Label } from 'office-ui-fabric-react/lib/Label'
import { TextField, type ITextField } from 'office-ui-fabric-react/lib/TextField'
import { HORIZONS } from '../../plan'
import { formatDate } from '../../roster'
import { useSession } from '../state/session'
import { readTypedDate } from '../typed-date'

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
        <h1>{screen === 'settings' ? words.settings : texts.title}</h1>
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
        <Horizons />
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

/** A button with a menu: Fabric's Dropdown would be a tenth of the first load, for three choices. */
function Horizons() {
  const { texts, state, ask } = useSession()
  const words = texts.header
  const { horizon } = state.question
  return (
    <div>
      <Label htmlFor="d12-horizon">{words.horizon}</Label>
      <DefaultButton
        id="d12-horizon"
        className="d12-horizon"
        text={String(horizon)}
        ariaLabel={`${words.horizon}: ${horizon}`}
        data-testid="horizon"
        menuProps={{
          items: HORIZONS.map((each) => ({
            key: String(each),
            text: String(each),
            canCheck: true,
            checked: each === horizon,
            onClick: () => ask({ horizon: each }),
          })),
        }}
      />
    </div>
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
