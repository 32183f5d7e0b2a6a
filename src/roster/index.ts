export * from './sheet'
export * from './records'
export * from './values'
export { readRegisters, readSettingRows, REGISTER_SHEETS, type Registers, type SettingRow } from './registers'
export {
  KIND_OF_INDICATOR,
  isRegister,
  readRange,
  readWorkbook,
  readWorkbookInSteps,
  type ReadOptions,
  type ReadRangeOptions,
} from './read-workbook'
export { fedBy } from './issues'
export { finish, type Steps } from './steps'
export { statedAsOf, statedDays } from './stated-date'
