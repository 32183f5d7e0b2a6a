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

/** How many times as long `ours` takes as `bare`: both in turn, several rounds, the median of the rounds' ratios. */
export function ratio(ours: () => unknown, bare: () => unknown): { ratio: number; ours: number; bare: number } {
  ours()
  bare()
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: time(ours), bare: time(bare) }))
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
