export * from './sheet'
export * from './records'
export * from './values'
export { KIND_OF_INDICATOR, isRegister, readRange, readWorkbook, type ReadOptions, type ReadRangeOptions } from './read-workbook'
