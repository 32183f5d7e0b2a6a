import type { CellRef, RosterKind, Serial, PersonRow, OrganisationRow } from '../roster'
import type { IndicatorId, PartyOrganisation, Unit } from '../plan'

/** `counts`: in numerator and denominator · `not`: only in the denominator · `undetermined`: in the denominator (perhaps, where `doubtful`), could be either · `left-out`: in neither, with the reason. */
export type Standing = 'counts' | 'not' | 'undetermined' | 'left-out'

/** One person, event, commune, organisation or delegate behind a number. */
export interface Member {
  readonly standing: Standing
  /** Where it stands; a vacant commune has no cell. */
  readonly ref?: CellRef
  readonly name: string
  /** Second line: post, unit, organisation. Vietnamese. */
  readonly detail: string
  /** Why it stands so. Vietnamese, short: "sinh 15/8/1985, 39 tuổi". */
  readonly why: string
  /** Only of an undetermined member who may be outside the denominator (CT13, dossier K7): whether they could count if they are inside. */
  readonly doubtful?: 'may-count' | 'not'
  /** The cell that would have to be filled or changed, when it is not `ref`. */
  readonly datum?: CellRef
}

/** Part of a tally: a level of CT17, an organisation of CT15, a unit of CT08. */
export interface TallyPart {
  readonly name: string
  readonly numerator: number
  readonly denominator: number
  readonly undetermined: number
}

export interface Counts {
  readonly numerator: number
  readonly denominator: number
  /** How many could still be either. numerator ≤ true numerator ≤ numerator + undetermined. */
  readonly undetermined: number
}

/** Of somebody at least, certain or doubtful: nobody to count among is no tally. */
export interface Tally extends Counts {
  readonly indicator: IndicatorId
  /** Members whose being in the denominator is itself unknown (CT13). */
  readonly doubtfulDenominator: number
  /** Those of them who could count. */
  readonly doubtfulNumerator: number
  readonly members: readonly Member[]
  /** Parts that are each held against the target (CT17), or shown as breakdown. */
  readonly parts: readonly TallyPart[]
  /** A finer table beneath the parts, never judged: the councils of CT17. */
  readonly breakdown?: readonly TallyPart[]
  /** True when the indicator is met only if every part is met (CT17). */
  readonly judgedByPart: boolean
  /** The day ages were taken at, when ages matter and it is one day. */
  readonly ageDay?: Serial
  /** Vietnamese sentences printed under the number: flags, vacancies, inferences. */
  readonly notes: readonly string[]
  /** True when a clerk has to confirm something before the verdict stands (K3: blank "có nguồn"). */
  readonly needsConfirmation: boolean
}

/** Why an indicator could not be tallied at all. */
export type NoTally =
  /** `whose`: there are such lists, only not of this organisation, which the indicator is about. */
  | { readonly kind: 'no-roster'; readonly needs: readonly RosterKind[]; readonly whose?: string }
  | { readonly kind: 'no-column'; readonly what: string; readonly leftOut?: readonly Member[] }
  /** `leftOut`: who was looked at and why none of them counts, undated events for one. */
  | { readonly kind: 'nobody'; readonly reason: string; readonly leftOut?: readonly Member[] }
  | { readonly kind: 'no-figure'; readonly reason: string }

export type TallyResult =
  | { readonly ok: true; readonly tally: Tally }
  | { readonly ok: false; readonly indicator: IndicatorId; readonly why: NoTally }

/** The kinds of roster that list people. "planning" lists who is planned for a post, not who holds one: QT3 alone. */
export const PEOPLE_KINDS = ['key-cadres', 'committee', 'appointments', 'delegates', 'town-leaders', 'planning'] as const
export type PeopleKind = (typeof PEOPLE_KINDS)[number]

/** What indicators are tallied from: rows pooled over all rosters of a kind. `undefined` means no such roster was found. */
export interface Evidence extends Partial<Readonly<Record<PeopleKind, readonly PersonRow[]>>> {
  readonly organisations?: readonly OrganisationRow[]
  /** Serves CT14 to CT16 where no roster of organisations was found. */
  readonly builtInOrganisations?: readonly PartyOrganisation[]
  /** Units valid on the as-of date. */
  readonly units: readonly Unit[]
}
