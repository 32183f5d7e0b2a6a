import type { Steps } from '../../roster'

/** How long a computation may hold the pane's thread at a stretch: short enough for a click to be answered at once. */
const STRETCH_MS = 10

/** Lets the browser paint and take clicks. */
export const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Runs a long computation with rests between its steps; undefined when `givenUp` says, after a rest, that nobody waits for it any more. */
export async function unhurried<T>(steps: Steps<T>): Promise<T>
export async function unhurried<T>(steps: Steps<T>, givenUp: () => boolean): Promise<T | undefined>
export async function unhurried<T>(steps: Steps<T>, givenUp = () => false): Promise<T | undefined> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < STRETCH_MS) continue
    await breathe()
    if (givenUp()) return undefined
    since = performance.now()
  }
}
