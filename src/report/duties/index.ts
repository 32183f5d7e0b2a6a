export {
  DUTY_HEADER,
  DUTY_SHEET,
  DUTY_WIDTHS,
  dueText,
  dutyRow,
  dutyRows,
  missingDuties,
  plannedDuties,
  readDuties,
  RHYTHM_TEXT,
  STATE_TEXT,
  type Due,
  type DutyEntry,
  type DutyIssue,
  type DutyRegister,
  type DutyState,
} from './duty-sheet'
export { dutiesOn, standingOf, type DutyStanding } from './standing-of-duty'
