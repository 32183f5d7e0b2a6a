import { useSession } from '../state/session'
import { whatIfTexts as enWhatIf } from './en-what-if'
import * as enRoster from './en-roster'
import { settingTexts as enSettings } from './en-settings'
import type { PaneLocale } from './index'
import { whatIfTexts as viWhatIf } from './vi-what-if'
import * as viRoster from './vi-roster'
import { settingTexts as viSettings } from './vi-settings'

interface MoreTexts {
  readonly roleNames: typeof viRoster.roleNames
  readonly issueTitles: typeof viRoster.issueTitles
  readonly correctionHints: typeof viRoster.correctionHints
  readonly rowDecisions: typeof viRoster.rowDecisions
  readonly settings: typeof viSettings
  readonly whatIf: typeof viWhatIf
}

/** The long lists of words, needed only by what is loaded later. */
const MORE_TEXTS: Readonly<Record<PaneLocale, MoreTexts>> = {
  vi: { ...viRoster, settings: viSettings, whatIf: viWhatIf },
  en: { ...enRoster, settings: enSettings, whatIf: enWhatIf },
}

export function useMoreTexts(): MoreTexts {
  return MORE_TEXTS[useSession().locale]
}
