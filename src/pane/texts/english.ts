import { en } from './en'
import { attentionTexts } from './en-attention'
import { exemptions, indicatorReads } from './en-indicators'
import { recordTexts } from './en-records'
import { reportTexts } from './en-report'
import * as roster from './en-roster'
import { settingTexts } from './en-settings'
import { correctionTexts, dataTexts, forecastTexts, functionTexts } from './en-tabs'
import { inEnglish } from './en-told'
import { whatIfTexts } from './en-what-if'
import type { Language } from './language'

export const english: Language = {
  pane: en,
  more: {
    ...roster,
    settings: settingTexts,
    corrections: correctionTexts,
    data: dataTexts,
    forecast: forecastTexts,
    functions: functionTexts,
    whatIf: whatIfTexts,
  },
  attention: attentionTexts,
  records: recordTexts,
  report: reportTexts,
  told: {
    sentence: inEnglish,
    reads: indicatorReads,
    exemptions,
    reasons: 'The reasons are given in Vietnamese, as the rosters are.',
  },
}
