import type * as vi from './vi-tabs'

const count = (n: number) => n.toLocaleString('en-GB')
const s = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`

/** The same keys as the Vietnamese words, checked by type. */
export const forecastTexts: typeof vi.forecastTexts = {
  explain: 'The same people, nobody joining or leaving: how the share changes as they grow older.',
  indicator: 'Target',
  chart: 'Share (bar) and count (figure) on 31/12 of each year; the line is the target of the nearest horizon.',
  table: 'Figures by year',
  horizon: (year, day) => `Horizon ${year} (${day})`,
  change: (n) => `At least ${count(n)} more would be needed.`,
  leaves: (n) => `No longer counted by then: ${count(n)}`,
  nobodyLeaves: 'Nobody who counts now drops out.',
  from: (day) => `from ${day}`,
  nothingAhead: 'No horizon lies ahead of this date.',
}

export const functionTexts: typeof vi.functionTexts = {
  explain: 'Choose a function, fill the fields and press “Insert into the selected cell”.',
  notLoaded: 'The list of functions could not be loaded. Close this pane and open it again.',
  seek: 'Find a function',
  noneFound: 'No function fits these words.',
  optional: 'may be left empty',
  fromSelection: (parameter) => `Take the selected range for ${parameter}`,
  insert: 'Insert into the selected cell',
  example: 'Example on this data',
  preview: 'Preview:',
  previewNeedsCheck: 'press “Check” to read the data first.',
  previewMissing: (parameter) => `${parameter} is missing.`,
  previewUnknownRange: (reference) => `which sheet is ${reference} on? Give the sheet's name with it.`,
  previewMore: (n) => `and ${s(n, 'more row')}`,
  guide: (name) => `Guide to ${name} (in Vietnamese)`,
}

export const dataTexts: typeof vi.dataTexts = {
  found: 'Rosters recognised',
  foundNone: 'No roster recognised yet.',
  nothingLike: (sheets) => `No header of a roster was seen in: ${sheets.join('; ')}.`,
  refused: 'Tables looked at and left aside',
  rows: (n) => s(n, 'row'),
  hiddenRows: (n) => `${s(n, 'row')} hidden`,
  confidence: { certain: 'certain', likely: 'fairly sure', doubtful: 'please check' },
  kind: 'Kind of roster',
  ignored: 'Do not use this table',
  columns: (n) => s(n, 'column'),
  columnRole: (header) => `Column “${header}” is`,
  unnamed: '(no header)',
  chosen: 'chosen by you',
  forget: 'Forget the remembered choices',
  use: 'Use this table as',
  refusedKind: 'Not used',
  pooled: (kind, sheets) => `Several rosters are of the kind “${kind}” (${sheets}): their rows are pooled.`,
  copied: 'Two of them share most of their names: if one is an old version or a copy, choose “Do not use this table” there.',
  issues: 'Cells to look at',
  noIssues: 'Every cell could be read.',
  nothingRead: 'There is no roster to read yet.',
  noIssuesHere: 'No cell fits this filter.',
  filterSheet: 'Sheet',
  allSheets: (n) => `All (${count(n)})`,
  sheetCount: (sheet, n) => `${sheet} (${count(n)})`,
  filterSeverity: 'Severity',
  allSeverities: 'All',
  severity: { blocks: 'Not counted', doubtful: 'Please check', note: 'For information' },
  text: (text) => `“${text}”`,
  blank: '(empty cell)',
  suggestion: (text) => `Suggestion: ${text}`,
  touches: (list) => `Touches: ${list}`,
  correct: 'Correct…',
  correctAll: (n) => `Correct all ${count(n)}…`,
}

export const correctionTexts: typeof vi.correctionTexts = {
  title: (n) => `Preview: ${s(n, 'cell')} will be corrected`,
  explain: 'Only the cells ticked below are written. If any of them changed in the meantime, none is.',
  from: 'now',
  to: 'then',
  column: (column, header, n) => `${column}${header ? ` “${header}”` : ''}: all ${s(n, 'cell')}`,
  andMore: (n) => `… and ${s(n, 'more cell')} of this column, in the same way.`,
  write: (n) => `Write ${s(n, 'cell')}`,
  close: 'Leave as is',
}
