import * as React from 'react'
import { DefaultButton, IconButton, PrimaryButton, type IButton } from 'office-ui-fabric-react/lib/Button'
import { Label } from 'office-ui-fabric-react/lib/Label'
import { TextField, type ITextField } from 'office-ui-fabric-react/lib/TextField'
import { HORIZONS } from '../../plan'
import { formatDate } from '../../roster'
import { useSession } from '../state/session'
import type { Screen } from '../state/state'
import { readTypedDate } from '../typed-date'

/** Title, the two questions a check depends on, and its one button. */
export function Header() {
  const { texts, state, connected, check, ask, dispatch } = useSession()
  const words = texts.header
  const { question, screen } = state
  const stated = state.checked?.stated?.cells
  const field = React.useRef<ITextField>(null)
  const [typed, type] = useTypedDate(question.asOf)
  const turn = useFocusAfterTurn(screen)
  const unreadable = readTypedDate(typed) === undefined

  const onCheck = () => {
    if (unreadable) field.current?.focus()
    else check()
  }
  // Excel writes the pane's name above it; here it is for screen readers.
  if (screen !== 'results') {
    return (
      <header className="d12-header d12-row">
        <IconButton
          componentRef={turn}
          iconProps={{ iconName: 'Back' }}
          ariaLabel={words.back}
          title={words.back}
          onClick={() => dispatch({ kind: 'went', screen: 'results' })}
        />
        <h1>{words.titles[screen]}</h1>
      </header>
    )
  }
  return (
    <header className="d12-header">
      <h1 className="d12-offscreen">{texts.title}</h1>
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
          readOnly={stated?.has('asOf')}
          title={stated?.has('asOf') ? words.bySheet : undefined}
          errorMessage={unreadable ? words.asOfUnreadable : undefined}
          onChange={(_, text = '') => {
            type(text)
            const asOf = readTypedDate(text)
            if (asOf !== undefined && asOf !== question.asOf) ask({ asOf })
          }}
        />
        <PrimaryButton className="d12-check" type="submit" text={words.check} disabled={!connected} data-testid="check" />
        <IconButton
          className="d12-gear"
          componentRef={turn}
          iconProps={{ iconName: 'Settings' }}
          ariaLabel={words.settings}
          title={words.settings}
          onClick={() => dispatch({ kind: 'went', screen: 'settings' })}
        />
      </form>
      {(stated?.has('asOf') || stated?.has('horizon')) && <p className="d12-muted">{words.bySheet}</p>}
    </header>
  )
}

/** The button that leads to the other screen and back: the one that was pressed is gone, so the keyboard goes on from its counterpart. */
function useFocusAfterTurn(screen: Screen): React.RefObject<IButton> {
  const button = React.useRef<IButton>(null)
  const before = React.useRef(screen)
  React.useEffect(() => {
    if (before.current !== screen) button.current?.focus()
    before.current = screen
  }, [screen])
  return button
}

/** A button with a menu: Fabric's Dropdown would be a tenth of the first load, for three choices. */
function Horizons() {
  const { texts, state, ask } = useSession()
  const words = texts.header
  const stated = state.checked?.stated
  const horizon = stated?.horizon ?? state.question.horizon
  return (
    <div>
      <Label htmlFor="d12-horizon">{words.horizon}</Label>
      <DefaultButton
        id="d12-horizon"
        className="d12-horizon"
        text={String(horizon)}
        ariaLabel={`${words.horizon}: ${horizon}`}
        disabled={stated?.horizon !== undefined}
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
