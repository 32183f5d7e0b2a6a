import type { PageSetup, SheetChart, SheetTable } from '../host/book'

/**
 * What a workbook carries that the spreadsheet itself has no place for. It rides in the `custom` fields of Univer's
 * workbook and sheets, so a snapshot alone is enough to write the file again.
 */
export interface KeptOfBook {
  readonly date1904: boolean
  /** The add-in's document settings: key → JSON text. */
  readonly settings: Readonly<Record<string, string>>
  /** xl/theme/theme1.xml as it stood. */
  readonly theme?: string
  readonly author?: string
}

export interface KeptOfSheet {
  readonly pageSetup: PageSetup
  /** The rest of the file's own page setup, header and footer, as read. */
  readonly print?: object
  readonly headerFooter?: object
  readonly protection?: object
  readonly veryHidden?: boolean
  readonly tables?: readonly SheetTable[]
  readonly charts?: readonly SheetChart[]
  /** Conditional formats that the spreadsheet cannot show: kept as read. */
  readonly conditionalFormats?: readonly object[]
}

export const keptOfBook = (custom: unknown): KeptOfBook => ({
  date1904: false,
  settings: {},
  ...(custom as Partial<KeptOfBook> | undefined),
})
export const keptOfSheet = (custom: unknown): KeptOfSheet => ({ pageSetup: {}, ...(custom as Partial<KeptOfSheet> | undefined) })
