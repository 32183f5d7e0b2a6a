export {
  DUTY_HEADER,
  DUTY_SHEET,
  DUTY_WIDTHS,
  dutyRow,
  dutyRows,
  missingDuties,
  plannedDuties,
  readDuties,
  type Due,
  type DutyEntry,
  type DutyIssue,
  type DutyRegister,
  type DutyState,
} from './duty-sheet'
export { dutiesOn, standingOf, type DutyStanding } from './standing-of-duty'
