/** One row of the bench table. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly goal: string
  /** Left out where no goal is set. */
  readonly ok: boolean | undefined
}

const ROUNDS = 7

/** Milliseconds one call takes. */
function time(run: () => unknown): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

/**
 * How many times as long `ours` takes as `bare`: both in turn over the same input, several rounds, the median of the rounds' ratios. Every
 * other round begins with `bare`: whoever comes first finds the input cold.
 */
export function ratio<T = undefined>(
  ours: (input: T) => unknown,
  bare: (input: T) => unknown,
  given: () => T = () => undefined as T,
): { ratio: number; ours: number; bare: number } {
  const runRound = (round: number): { ours: number; bare: number } => {
    const input = given()
    const first = round % 2 ? time(() => bare(input)) : undefined
    const measured = time(() => ours(input))
    return { ours: measured, bare: first ?? time(() => bare(input)) }
  }
  runRound(0)
  const rounds = Array.from({ length: ROUNDS }, (_, round) => runRound(round))
  return {
    ratio: median(rounds.map((round) => round.ours / round.bare)),
    ours: median(rounds.map((round) => round.ours)),
    bare: median(rounds.map((round) => round.bare)),
  }
}

/** Median milliseconds of a few calls, after one to warm up. */
export function medianMs(run: () => unknown, rounds = 3): number {
  run()
  return median(Array.from({ length: rounds }, () => time(run)))
}
