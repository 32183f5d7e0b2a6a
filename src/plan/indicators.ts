import type { AgeLine, Indicator, IndicatorId, YoungId } from './indicator'
import { STANDARDS } from './indicators-standards'
import { WOMEN } from './indicators-women'
import { WORK } from './indicators-work'
import { YOUNG } from './indicators-young'

/** Everything the plan asks for, by id. Sections are the plan's own numbers; "(2)" is the second dash under a section without letters. */
export const INDICATORS: Readonly<
  Record<IndicatorId, Indicator> & Record<YoungId, { readonly under: AgeLine }> & Pick<typeof WOMEN, 'CT15'>
> = {
  ...YOUNG,
  ...STANDARDS,
  ...WORK,
  ...WOMEN,
}
