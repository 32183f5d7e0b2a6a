import type { Texts } from './vi'
import type { recordTexts } from './vi-records'
import type { reportTexts } from './vi-report'
import type * as rosterTexts from './vi-roster'
import type { settingTexts } from './vi-settings'
import type { whatIfTexts } from './vi-what-if'

/** All that the pane says, in one language: the keys of the Vietnamese files, by type. */
export interface Language {
  readonly pane: Texts
  readonly more: typeof rosterTexts & { readonly settings: typeof settingTexts; readonly whatIf: typeof whatIfTexts }
  readonly records: typeof recordTexts
  readonly report: typeof reportTexts
}
