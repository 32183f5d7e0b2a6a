import { useSession } from '../state/session'
import type { Language } from './language'
import * as rosterTexts from './vi-roster'
import { settingTexts } from './vi-settings'
import { correctionTexts, dataTexts, forecastTexts, functionTexts } from './vi-tabs'
import { whatIfTexts } from './vi-what-if'

const VIETNAMESE: Language['more'] = {
  ...rosterTexts,
  settings: settingTexts,
  corrections: correctionTexts,
  data: dataTexts,
  forecast: forecastTexts,
  functions: functionTexts,
  whatIf: whatIfTexts,
}

/** The long lists of words, needed only by what is loaded later. */
export const useMoreTexts = (): Language['more'] => useSession().language.more ?? VIETNAMESE
