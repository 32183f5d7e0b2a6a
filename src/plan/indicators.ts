import type { Indicator, IndicatorId } from './indicator'
import { CT03, CT04, CT05, CT06, CT13 } from './indicators-standards'
import { CT14, CT15, CT16, CT17 } from './indicators-women'
import { CT07, CT08, QT1, QT2, QT3, QT4 } from './indicators-work'
import { CT01, CT02, CT09, CT10, CT11, CT12, CT18 } from './indicators-young'

/**
 * Everything the plan asks for, by id. Sections are the plan's own numbers; "(2)" is the second dash under a section without letters.
 * Quotes are the plan's words with its scanning slips put right ("Phần đầu" is "Phấn đấu").
 */
export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  CT01, CT02, CT03, CT04, CT05, CT06, CT07, CT08, CT09, CT10, CT11, CT12, CT13, CT14, CT15, CT16, CT17, CT18, QT1, QT2, QT3, QT4,
} // prettier-ignore
