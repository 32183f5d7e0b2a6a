/** A long computation that pauses at each `yield`, so that whoever runs it can let others go first. Nothing is computed between steps. */
export type Steps<T> = Generator<void, T, void>

/** Runs to the end without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
