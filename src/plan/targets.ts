import type { Figure, Horizon, ReferenceThreshold, Strength, Target } from './indicator'

export const atLeast = (percent: number, strength: Strength, section: string, reference?: ReferenceThreshold): Figure => ({
  kind: 'at-least',
  percent,
  strength,
  section,
  reference,
})

export const moreThan = (percent: number, strength: Strength, section: string): Figure => ({
  kind: 'more-than',
  percent,
  strength,
  section,
})

export const band = (from: number, to: number, strength: Strength, section: string): Figure => ({
  kind: 'band',
  from,
  to,
  strength,
  section,
})

export const atLeastOne = (strength: Strength, section: string): Figure => ({ kind: 'at-least-one', strength, section })

export const all = (strength: Strength, section: string): Figure => ({ kind: 'all', strength, section })

export const silent = (section: string): Target => ({ kind: 'silent', section })

/** An earlier figure that goes on because this horizon has none of its own: II.2.2 is titled "Đến năm 2030 và định hướng đến năm 2035" (G9). */
const carried = (figure: Figure, carriedFrom: Horizon): Figure => ({ ...figure, carriedFrom })

/** The same at every horizon. */
export const throughout = (target: Target) => ({ 2025: target, 2030: target, 2035: target })

export const from2025 = (figure: Figure) => ({ 2025: figure, 2030: carried(figure, 2025), 2035: carried(figure, 2025) })

export const from2030 = (figure: Figure) => ({ 2030: figure, 2035: carried(figure, 2030) })
