import type { Citation, Horizon, ReferenceThreshold, Strength, Target } from './indicator'

type Figure = Exclude<Target, { kind: 'silent' }>

export const atLeast = (percent: number, strength: Strength, cite: Citation, reference?: ReferenceThreshold): Figure => ({
  kind: 'at-least',
  percent,
  strength,
  cite,
  ...(reference && { reference }),
})

export const moreThan = (percent: number, strength: Strength, cite: Citation): Figure => ({ kind: 'more-than', percent, strength, cite })

export const band = (from: number, to: number, strength: Strength, cite: Citation): Figure => ({ kind: 'band', from, to, strength, cite })

export const atLeastOne = (strength: Strength, cite: Citation): Figure => ({ kind: 'at-least-one', strength, cite })

export const all = (strength: Strength, cite: Citation): Figure => ({ kind: 'all', strength, cite })

export const silent = (section: string): Target => ({ kind: 'silent', section })

/** An earlier figure that goes on because this horizon has none of its own: II.2.2 is titled "Đến năm 2030 và định hướng đến năm 2035" (G9). */
export const carried = (figure: Figure, carriedFrom: Horizon): Figure => ({ ...figure, carriedFrom })
