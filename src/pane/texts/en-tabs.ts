import type * as vi from './vi-tabs'

const count = (n: number) => n.toLocaleString('en-GB')

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
  previewMore: (n) => `and ${count(n)} more row${n === 1 ? '' : 's'}`,
  guide: (name) => `Guide to ${name} (in Vietnamese)`,
}
