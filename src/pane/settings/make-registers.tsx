import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { profileOn, PROFILES, type Profile } from '../../plan'
import type { Settings } from '../../indicators'
import { registerTables } from '../../report'
import { isoOf } from '../../roster'
import { REGISTER_SHEETS } from '../../roster/registers'
import { useSession } from '../state/session'
import { isTaken } from '../sheet-names'
import { useMoreTexts } from '../texts/more'
import { WriteButton } from '../write-button'

const SHEETS: readonly string[] = Object.values(REGISTER_SHEETS)

/** Makes the register sheets. Those that exist are the user's own: they are never written over, and nothing is made beside them unasked. */
export function MakeRegisters({ settings }: { readonly settings: Settings }) {
  const { state, connected, sheetNames, addSheets } = useSession()
  const { settings: words } = useMoreTexts()
  const [there, askAbout] = React.useState<readonly string[]>()
  const question = React.useRef<HTMLParagraphElement>(null)
  React.useEffect(() => question.current?.focus(), [there])
  const { asOf, profileId } = state.question
  const profile: Profile = state.checked?.profile ?? PROFILES.find(({ id }) => id === profileId) ?? profileOn(isoOf(asOf))
  const missing = SHEETS.filter((sheet) => !there?.includes(sheet))

  const make = (sheets: readonly string[]) => {
    askAbout(undefined)
    return addSheets(registerTables(profile, settings).filter(({ sheet }) => sheets.includes(sheet)))
  }
  const onMake = async () => {
    const names = await sheetNames()
    if (!names) return
    const present = SHEETS.filter((sheet) => isTaken(sheet, names))
    if (present.length > 0) askAbout(present)
    else await make(SHEETS)
  }
  return (
    <section aria-labelledby="d12-registers" data-testid="registers">
      <h2 id="d12-registers">{words.registers}</h2>
      <p className="d12-muted">{words.registersExplain(SHEETS.join(', '))}</p>
      {there === undefined ? (
        <WriteButton text={words.makeRegisters} disabled={!connected} onWrite={onMake} />
      ) : (
        <div className="d12-preview">
          <p ref={question} tabIndex={-1}>
            {missing.length === 0 && `${words.allThere} `}
            {words.registersThere(there.join(', '))}
          </p>
          <div className="d12-row d12-wrap">
            {missing.length > 0 && <WriteButton primary text={words.makeMissing(missing.length)} onWrite={() => make(missing)} />}
            <DefaultButton text={words.keepAsIs} onClick={() => askAbout(undefined)} />
          </div>
        </div>
      )}
    </section>
  )
}
