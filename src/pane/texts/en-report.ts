import type { reportTexts as vi } from './vi-report'

const count = (n: number) => n.toLocaleString('en')
const many = (n: number, one: string, more: string) => `${count(n)} ${n === 1 ? one : more}`

export const reportTexts: typeof vi = {
  moved: {
    title: (n) => `${many(n, 'formula no longer covers its roster', 'formulas no longer cover their rosters')}`,
    explain: 'The rosters have changed since the formulas were written; what these cells show may be incomplete or wrong.',
    lost: 'its range, or the sheet of it, was deleted (#REF!).',
    sheetGone: (sheet) => `this workbook has no sheet “${sheet}”.`,
    short: (range, n, rows) => `${range} leaves out ${many(n, 'row', 'rows')} of the roster (${rows}), not counted.`,
    headless: (range) => `${range} does not include the header of the roster.`,
    rewrite: (n) => `Rewrite ${many(n, 'formula', 'formulas')}`,
    byHand: 'This cannot be rewritten for you: correct the range in the formula, or delete the sheet and make the report again.',
  },
  make: {
    title: 'Make a report on a new sheet',
    explain: 'One new sheet, ready to print, in Vietnamese. The rosters are not touched.',
    form: 'Form',
    forms: { party: 'Party document (HD 05-HD/VPTW)', state: 'Administrative document (Decree 30/2020)' },
    live: 'Make it with formulas',
    liveMeans: 'DEAN12 formulas that follow the rosters',
    frozen: 'Make it with today’s numbers',
    frozenMeans: 'Numbers as they stand today, for good',
    sheet: 'Name of the sheet',
    sheetTaken: (name) => `There is a sheet “${name}” already. Choose another name.`,
    sheetInvalid: 'A name has 1 to 31 characters, none of : \\ / ? * [ ], and no apostrophe at either end.',
    chart: 'With a chart to the right of the table (not printed)',
    appendices: 'Appendices',
    appendix: {
      people: 'Who counts in each target',
      parts: 'Numbers by unit and organisation',
      issues: 'Cells to check',
    },
    someFixed: (list) => `No formula gives: ${list}. These are written as numbers; the notes column says why.`,
    words: 'Heading, signature, recipients…',
    wordsExplain:
      'The words come from the sheet ThamSo, or are built in when there is none. Number and date are left blank to write by hand.',
    makeWords: 'Make the sheet ThamSo to edit them',
    goToWords: 'Go to the sheet ThamSo',
  },
  template: {
    title: 'Fill your own form',
    explain:
      'Write, say, {{CT08.ty_le}}, {{CT08.tu}}/{{CT08.mau}}, {{nam}}, {{ngay_tinh}} into your form, then press “Check”. A cell may hold several.',
    found: (n) => many(n, 'cell to fill', 'cells to fill'),
    none: 'No place to fill was found in this workbook.',
    unknown: (n) => `${many(n, 'place', 'places')} not understood, left as ${n === 1 ? 'it is' : 'they are'}`,
    suggestion: (token) => `did you mean ${token}?`,
    changed: (n) => `${many(n, 'cell', 'cells')} filled earlier, now with other contents, left alone`,
    before: 'Now',
    after: 'Will be',
    live: 'Fill with formulas',
    frozen: 'Fill with numbers',
    goTo: (cell) => `Go to cell ${cell}`,
    keys: 'What can be filled in',
    fields: {
      ty_le: 'share',
      tu: 'numerator',
      mau: 'denominator',
      ket_luan: 'verdict',
      muc_tieu: 'target',
      con_thieu: 'how many are missing',
      doan_van: 'sentence',
      ten: 'name of the target',
      muc: 'section of the plan',
    },
  },
  pick: {
    title: 'Insert one number into the selected cell',
    explain: 'The selected cell has to be empty.',
    indicator: 'Target',
    field: 'What',
    insert: 'Insert the formula',
  },
  prose: {
    title: 'Text for the report',
    explain: 'Copy it and paste it into your document (Vietnamese). It compares with last year when the workbook has a sheet LichSu.',
    copyAll: 'Copy the whole text',
    copyOne: (id) => `Copy the sentence about ${id}`,
  },
}
