import type { IndicatorId } from '../../plan'
import type { Texts } from './vi'
import type { attentionTexts } from './vi-attention'
import type { recordTexts } from './vi-records'
import type { reportTexts } from './vi-report'
import type * as rosterTexts from './vi-roster'
import type { settingTexts } from './vi-settings'
import type { correctionTexts, dataTexts, forecastTexts, functionTexts } from './vi-tabs'
import type { whatIfTexts } from './vi-what-if'

/** What the layers below the pane say in Vietnamese, for a pane that speaks another language. */
export interface ToldTexts {
  /** Undefined for what there are no words for: names, and reasons in which cells are quoted. */
  readonly sentence: (vietnamese: string) => string | undefined
  readonly reads: Readonly<Record<IndicatorId, string>>
  readonly exemptions: Readonly<Partial<Record<IndicatorId, string>>>
  /** That the reasons of a list stay Vietnamese. */
  readonly reasons: string
}

/** All that the pane says, in one language: the keys of the Vietnamese files, by type. */
export interface Language {
  readonly pane: Texts
  readonly more: typeof rosterTexts & {
    readonly settings: typeof settingTexts
    readonly corrections: typeof correctionTexts
    readonly data: typeof dataTexts
    readonly forecast: typeof forecastTexts
    readonly functions: typeof functionTexts
    readonly whatIf: typeof whatIfTexts
  }
  readonly attention: typeof attentionTexts
  readonly records: typeof recordTexts
  readonly report: typeof reportTexts
  readonly told: ToldTexts
}
