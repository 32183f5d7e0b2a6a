import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-note/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN'
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import coreTexts from '@univerjs/preset-sheets-core/locales/vi-VN'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/vi-VN'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import filterTexts from '@univerjs/preset-sheets-filter/locales/vi-VN'
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'
import noteTexts from '@univerjs/preset-sheets-note/locales/vi-VN'
import type { FormulaBridge } from './formula-bridge'

export interface Spreadsheet {
  readonly univer: Univer
  readonly api: FUniver
}

/**
 * Univer with its open-source plugins, in Vietnamese. (The meta-package that usually assembles it brings closed-source
 * packages along, so the assembling is done here.) Formulas are computed when a book opens: stored results may be stale.
 */
export function createSpreadsheet(container: HTMLElement, bridge: FormulaBridge): Spreadsheet {
  const formula = { function: bridge.functions, description: bridge.descriptions, initialFormulaComputing: CalculationMode.FORCED }
  const presets = [
    UniverSheetsCorePreset({ container, formula, disableAutoFocus: true, statusBarStatistic: true } as never),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false } as never),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
  ]
  const texts = mergeLocales(coreTexts, conditionalFormattingTexts, dataValidationTexts, noteTexts, filterTexts)
  const univer = new Univer({ logLevel: LogLevel.WARN, locale: LocaleType.VI_VN, locales: { [LocaleType.VI_VN]: texts } })
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown]>()
  for (const plugin of presets.flatMap((preset) => preset.plugins as unknown[])) {
    const [type, config] = (Array.isArray(plugin) ? plugin : [plugin, undefined]) as [PluginCtor<Plugin>, unknown]
    plugins.set(type.pluginName, [type, config])
  }
  for (const [type, config] of plugins.values()) univer.registerPlugin(type, config as never)
  return { univer, api: FUniver.newAPI(univer) }
}
