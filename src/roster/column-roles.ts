/** What a column means (dossier C3). Apart from `records.ts`, since only the pane goes through the list itself. */
export const COLUMN_ROLES = [
  'ordinal', 'name', 'family-name', 'given-name', 'birth', 'birth-male', 'birth-female', 'gender', 'female-mark', 'male-mark', 'ethnicity', 'religion',
  'home-town', 'birth-place', 'residence', 'post', 'party-post', 'state-post', 'previous-post', 'planned-post', 'unit', 'unit-type', 'organisation', 'council',
  'party-date', 'party-official-date', 'schooling', 'degree', 'theory', 'administration', 'salary-grade', 'update-course', 'language', 'computing',
  'local', 'decision-date', 'decision-number', 'appointment-form', 'standing-committee', 'committee-member', 'managed', 'status', 'left-date', 'id-number',
  'organisation-type', 'exempt', 'has-standing-committee', 'has-committee', 'female-source', 'planning-built', 'planning-submitted', 'planning-approved',
  'action-plan', 'yearly-report', 'valid-from', 'valid-to', 'predecessors', 'remark', 'other',
] as const // prettier-ignore
export type ColumnRole = (typeof COLUMN_ROLES)[number]
