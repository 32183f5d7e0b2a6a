export type RequirementSets = Readonly<Record<string, string>>

/** What Excel 2021 has, the oldest Excel with custom functions that is sold without a subscription. */
export const EXCEL_2021: RequirementSets = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  // The client's own sets: results travel as arrays since 1.7, an unknown function has its own code since 1.8.
  CustomFunctions: '1.8',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.1',
  AddinCommands: '1.1',
  RichApiRuntime: '1.1',
  Settings: '1.1',
}
