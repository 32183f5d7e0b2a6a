import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator'
import { usePhase, useSession } from '../state/session'
import type { Phase } from '../state/state'
import type { Texts } from '../texts'

/** A quick check should not flicker: progress is shown only when it lasts. */
const SHOWN_AFTER_MS = 500

function describe(phase: Phase, words: Texts['progress']): string {
  if (phase.kind === 'judging') return words.judging
  return phase.kind === 'reading' && phase.all > 0 ? words.reading(phase.done, phase.all) : words.opening
}

export function Progress() {
  const { texts, cancel } = useSession()
  const phase = usePhase()
  const shown = useLasting(phase.kind !== 'quiet', SHOWN_AFTER_MS)
  if (!shown || phase.kind === 'quiet') return null
  const text = describe(phase, texts.progress)
  const done = phase.kind === 'reading' && phase.all > 0 ? phase.done / phase.all : undefined
  return (
    <div className="d12-progress">
      <ProgressIndicator className="d12-grow" description={text} percentComplete={done} ariaLabel={text} />
      <DefaultButton text={texts.header.cancel} onClick={cancel} />
    </div>
  )
}

/** True once `on` has held for that long. */
function useLasting(on: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = React.useState(false)
  React.useEffect(() => {
    if (!on) return setLasting(false)
    const timer = setTimeout(() => React.startTransition(() => setLasting(true)), milliseconds)
    return () => clearTimeout(timer)
  }, [on, milliseconds])
  return on && lasting
}
