import { WOMEN_PART, YOUNG_PART } from '../../indicators'
import { formatFraction, formatShare, formatShareRange, type AssessedTarget } from '../../report'
import { indicatorNames } from './en-indicators'
import type { Texts } from './vi'

const count = (n: number) => n.toLocaleString('en-GB')
const s = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`

const english = (share: string): string => share.replaceAll(',', '.').replace(' %', '%')

/** The two shares of QT3, by the names the tally gives them. */
const PART_NAMES: Readonly<Record<string, string>> = { [WOMEN_PART]: 'women', [YOUNG_PART]: 'under 40' }

function targetText(target: AssessedTarget): string {
  switch (target.kind) {
    case 'at-least':
      return `at least ${target.percent}%`
    case 'more-than':
      return `more than ${target.percent}%`
    case 'band':
      return `${target.from}% to ${target.to}%`
    case 'at-least-one':
      return 'at least one person'
    case 'all':
      return '100%'
    case 'shares':
      return target.shares.map(({ part, figure }) => `${PART_NAMES[part] ?? part} ${targetText(figure)}`).join(', ')
    case 'silent':
      return 'no figure in the plan'
  }
}

export const en: Texts = {
  title: 'Scheme 12 targets',
  number: count,
  percent: (share, decimals) => english(formatFraction(share, decimals)),

  header: {
    horizon: 'Horizon',
    asOf: 'Ages taken on',
    asOfHint: 'day/month/year',
    asOfUnreadable: 'Type a real date as day/month/year, for example 31/12/2026.',
    check: 'Check',
    cancel: 'Stop',
    settings: 'Settings',
    titles: { settings: 'Settings' },
    back: 'Back',
    bySheet: 'Day and horizon as the sheet ThamSo has them.',
  },

  progress: {
    starting: 'Connecting to Excel…',
    reading: (done, all) => `Reading sheet ${count(Math.min(done + 1, all))} of ${count(all)}…`,
    opening: 'Reading the workbook…',
    judging: 'Working out the targets…',
  },

  first: {
    title: 'Ready to check',
    body: 'Press “Check” to read every roster in this workbook and hold it against the targets of the plan. No cell is changed and nothing leaves this computer.',
    noRosterYet: 'No roster yet?',
    openSample: 'Open the sample',
    sampleByHand: 'This Excel cannot open the sample by itself. Download it and open it:',
    sampleFile: 'duc-pho-2024.xlsx',
    looked: (sheets) => `Looked at: ${sheets.join('; ')}.`,
    sheet: (name, rows, columns) => (rows === 0 ? `${name} (empty)` : `${name} (${s(rows, 'row')}, ${s(columns, 'column')})`),
  },

  summary: {
    label: 'Summary of the result',
    met: (met, all) => `${met} of ${all} targets met`,
    metWord: 'targets met',
    read: (rosters, people, communes) => `${s(rosters, 'roster')} · ${s(people, 'person', 'people')} · ${s(communes, 'commune')}`,
    asked: (horizon, day, profile) => `Horizon ${horizon} · as of ${day} · ${profile}`,
    chart: 'Targets by verdict',
    statedDay: 'The day is the one stated in this workbook; type another in “Ages taken on” if you need it.',
    stale: 'The workbook was edited after this check.',
    recheck: 'Check again',
  },

  tabs: { indicators: 'Targets', data: 'Data', forecast: 'Ahead', report: 'Report', functions: 'Functions', lists: 'Parts of the pane' },

  groups: {
    unmet: 'Not met',
    'in-progress': 'In progress',
    unsure: 'Not enough data, to be confirmed',
    met: 'Met',
    'not-applicable': 'Not applicable',
  },
  legend: {
    unmet: (n) => `${n} not met`,
    'in-progress': (n) => `${n} in progress`,
    unsure: (n) => `${n} unsure`,
    met: (n) => `${n} met`,
    'not-applicable': (n) => `${n} not applicable`,
  },
  verdict: {
    met: 'Met',
    'met-above-band': 'Met (above the band)',
    unmet: 'Not met',
    'in-progress': 'In progress',
    'not-applicable': 'Not applicable',
    'insufficient-data': 'Not enough data',
    'needs-confirmation': 'To be confirmed',
  },

  indicator: {
    name: indicatorNames,
    share: (numerator, denominator, decimals) => english(formatShare(numerator, denominator, decimals)),
    shareRange: (least, most, denominator, decimals) => english(formatShareRange(least, most, denominator, decimals)),
    target: targetText,
    targetIs: (text) => `target ${text}`,
    ownFigure: (sheet) => `A figure of your own, set in the sheet ${sheet}.`,
    noTarget: 'the plan gives no figure at this horizon',
    shortfall: (n) => `${count(n)} short`,
    possible: (least, most) => `could be ${count(least)}–${count(most)}`,
    ageDay: (day) => `ages as of ${day}`,
    ageAtDecision: 'ages on the day of the decision',
    noAge: 'ages play no part',
    bar: (value, target) => `Now ${value}; target ${target}`,
    barUndetermined: (n) => `; ${s(n, 'case')} unclear`,
    how: 'How it is worked out',
    section: (section) => `Section ${section} of the plan`,
    says: (words) => `“${words}”`,
    exemption: 'Exemption',
    carried: (year) => `This horizon has no figure of its own: the one of ${year} goes on.`,
    reference: (percent, source) => `${source}: ${percent} (for reference).`,
    parts: 'Breakdown',
    breakdown: 'Finer table',
    partsAllMustPass: 'Met only when every part is met.',
    undetermined: (n) => `${count(n)} unclear`,
    noNumber: 'No number yet',
    stale: 'The roster was edited after this:',
    needsRoster: (kinds) => `The roster this target needs was not found: ${kinds}.`,
    needsColumn: (what) => `The roster lacks a column: ${what}.`,
  },

  members: {
    counts: 'Counted',
    not: 'Not counted',
    undetermined: 'Unclear',
    'left-out': 'Left out',
    choose: 'Which people',
    list: (group, n) => `${group}: ${count(n)}`,
    goTo: (name, cell) => `Go to cell ${cell}: ${name}`,
    previous: 'Previous person',
    next: 'Next person',
    position: (index, all) => (index < 0 ? count(all) : `${count(index + 1)}/${count(all)}`),
    copy: 'Copy the list',
    more: (n) => `Show ${count(n)} more`,
    maybeOutside: 'may not belong to this population',
    columns: ['No.', 'Name', 'Detail', 'Why', 'Cell'],
  },

  corrections: {
    written: (n) => `${s(n, 'cell')} written.`,
    undo: 'Undo',
    undone: (n) => `${s(n, 'cell')} put back as before.`,
  },

  marks: {
    put: 'Mark on the sheet',
    putAgain: 'Mark again',
    clear: 'Remove marks',
    done: (n) => `${s(n, 'cell')} marked. Your own colours are untouched.`,
    cleared: 'All marks of Scheme 12 are removed.',
    none: 'There is no cell to mark.',
    otherPeople: (ids) =>
      ids.length === 0 ? '' : `${ids.join(', ')}: more young people or women are needed; no row has to change, so nobody is marked.`,
    old: 'The marks that stand are of an earlier result; press “Mark again” to have them of this one.',
    legend: 'Colours of the marks',
    colour: { unmet: 'has to change', missing: 'data missing', undetermined: 'unclear' },
  },

  notices: {
    dismiss: 'Close this message',
    cancelled: 'Stopped. The last result is kept.',
    copied: (n) => `${s(n, 'row')} copied.`,
    copyRefused: 'The browser did not allow copying. Click into the pane and try again.',
    kept: 'The last result is kept.',
    checked: (met, all, issues) => `Checked: ${met} of ${all} targets met, ${s(issues, 'cell')} to look at.`,
    sheetsMade: (sheets) => `${sheets.join(', ')} made. Edit them; the next check follows.`,
    emptyWorkbook: 'The workbook is empty. Open a file with rosters, or paste one into a sheet, then press “Check”.',
    noRoster:
      'No roster was recognised. A roster needs a header row (for example “Họ và tên, Ngày sinh, Chức vụ, Đơn vị”) and one row for each person. The “Data” tab tells which tables were looked at and why they were left.',
    bug: 'Something went wrong while working this out. Please pass this line on to whoever looks after the software:',
    settingsNotKept: 'The settings could not be kept in this workbook; they hold until the pane is closed.',
  },

  faults: {
    'protected-sheet': (sheet) =>
      `${sheet ? `The sheet “${sheet}”` : 'The sheet'} is protected. Unprotect it (Review › Unprotect Sheet) and try again.`,
    'cell-being-edited': () => 'A cell is being edited. Press Enter or Esc in that cell and try again.',
    'sheet-missing': (sheet) =>
      `${sheet ? `The sheet “${sheet}”` : 'A sheet'} is no longer there; it may have been deleted or renamed. Press “Check” to read again.`,
    'read-only': () => 'The workbook is open read-only. Save a copy and try again.',
    'too-large': (sheet) =>
      `${sheet ? `The sheet “${sheet}”` : 'The workbook'} is too large to read at once. Delete empty formatted rows and columns at its end and try again.`,
    'not-supported': () => 'This Excel does not support that. Everything else still works; update Excel if you can.',
    'changed-meanwhile': (sheet, cell) =>
      `${sheet ? `${cell ? `Cell ${cell} of the` : 'The'} sheet “${sheet}”` : 'The workbook'} has just changed, so nothing was written. Check again, then repeat.`,
    'cell-not-empty': (sheet) =>
      `The selected cell${sheet ? ` on sheet “${sheet}”` : ''} is not empty, so nothing was inserted. Select an empty cell and try again.`,
    'no-response': () => 'Excel does not answer. It may be calculating or showing a dialog; close the dialog and try again.',
    'name-taken': (sheet) =>
      `${sheet ? `There is already a sheet “${sheet}”.` : 'There is already a sheet of that name.'} Rename it and try again.`,
    unknown: () => 'Excel reported an unknown error. Try again; if it stays, close the workbook and open it again.',
  },

  startup: {
    'not-in-excel': 'This pane has to be opened inside Excel.',
    'office-not-loaded':
      'The Office library could not be loaded. Check the connection to the add-in’s server, then close this pane and open it again.',
    'too-old': 'This Excel is too old. Microsoft 365, Excel 2021, Excel 2024, Excel for Mac or Excel on the web is needed.',
  },

  kindNames: {
    'key-cadres': 'Key commune cadres',
    committee: 'Party executive committee',
    appointments: 'Appointments and nominations',
    delegates: 'Council delegates',
    organisations: 'Party organisations',
    'town-leaders': 'Town leaders',
    planning: 'Planning list',
    units: 'Register of communes',
  },
  partFailed: 'This part could not be opened. The result of the check is still there; close the pane and open it again to retry.',
}
