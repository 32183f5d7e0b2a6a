export * from './sheet'
export * from './records'
export * from './values'
export {
  KIND_OF_INDICATOR,
  isRegister,
  readRange,
  readRangeInSteps,
  readWorkbook,
  readWorkbookInSteps,
  type ReadOptions,
  type ReadRangeOptions,
} from './read-workbook'
export { fedBy } from './issues'
export { finish, type Steps } from './steps'

// What `registers.ts` and `stated-date.ts` build on. Only the pane reads those: they are no part of this door, and reach the rest through it
// as everybody does, so that it stays one piece (see webpack.config.js).
export { readColumns } from './tables/columns'
export { columnOf, type RowContext } from './readers/fields'
export { Grid, isEmpty } from './grid'
export { headerAt, type Header } from './tables/header'
export { IssueBook } from './issues'
export { openOrganisations } from './readers/organisations'
export { soundsNote, soundsSigned } from './tables/row-words'
export { openUnits } from './readers/unit-rows'
