import type { IndicatorId } from '../../plan'
import type { CellToWrite, MarkColour, WorkbookFault } from '../../workbook'
import type { ImaginedChange } from '../../report'
import type { Checked, Chosen, Question } from '../check'

export type { Chosen } from '../check'

export type Tab = 'indicators' | 'data' | 'forecast' | 'report' | 'functions'
export type Screen = 'results' | 'settings'

/** What the check is doing. A run is told apart by its number: the answer of an abandoned one is not listened to. */
export type Phase =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'reading'; readonly run: number; readonly done: number; readonly all: number }
  | { readonly kind: 'judging'; readonly run: number }

/** One thing to tell the user. Words are chosen where it is shown. */
export type Notice =
  | {
      readonly kind: 'fault'
      readonly fault: WorkbookFault
      readonly sheet?: string
      readonly detail?: string
      /** Why there is no newer result: untrue as soon as there is one. */
      readonly ofCheck?: true
    }
  | { readonly kind: 'bug'; readonly message: string; readonly ofCheck?: true }
  | { readonly kind: 'cancelled' | 'copy-refused' | 'marks-cleared' | 'settings-not-kept' }
  | { readonly kind: 'copied' | 'undone'; readonly count: number }
  /** `unmarked`: not reached, but no row of theirs is to change. */
  | { readonly kind: 'marked'; readonly count: number; readonly unmarked: readonly IndicatorId[] }
  | { readonly kind: 'nothing-to-mark'; readonly unmarked: readonly IndicatorId[] }
  | { readonly kind: 'sheets-made'; readonly sheets: readonly string[] }
  | { readonly kind: 'written'; readonly count: number; readonly undo: readonly CellToWrite[] }

/** Told apart because a check changes its phase often, which few parts of the pane show. */
export interface State {
  readonly phase: Phase
  readonly shown: Shown
}

export interface Shown {
  readonly question: Question
  /** What was chosen by hand: until then the horizon follows the as-of date, and that follows today. */
  readonly chosen: Chosen
  /** The last result; it stays until the next one is there, whatever happens in between. */
  readonly checked?: Checked
  /** Sheets edited since, '' for a change that may be anywhere: what rests on them is stale. */
  readonly edited: readonly string[]
  readonly notice?: Notice
  readonly screen: Screen
  readonly tab: Tab
  readonly open?: IndicatorId
  /** What if: changes that are only imagined. */
  readonly imagined: readonly ImaginedChange[]
  /** The colours of the marks that stand in the workbook. */
  readonly marked: readonly MarkColour[]
  /** The result they were put for; those of an earlier session are of none. */
  readonly markedFor?: Checked
}

export type Event =
  | { readonly kind: 'asked'; readonly question: Question; readonly chosen: Chosen }
  | { readonly kind: 'started'; readonly run: number; readonly quiet: boolean }
  | { readonly kind: 'progressed'; readonly run: number; readonly done: number; readonly all: number }
  | { readonly kind: 'judging'; readonly run: number }
  /** `edited`: since the snapshot was taken. */
  | { readonly kind: 'checked'; readonly run: number; readonly checked: Checked; readonly edited: readonly string[] }
  | { readonly kind: 'failed'; readonly run: number; readonly notice?: Notice }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'told'; readonly notice?: Notice }
  /** Something asked of the workbook went well: an earlier refusal is no longer true, and what was done before it is over. */
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'edited'; readonly sheet: string }
  | { readonly kind: 'marked'; readonly marked: readonly MarkColour[]; readonly notice: Notice }
  | { readonly kind: 'imagined'; readonly imagined: readonly ImaginedChange[] }
  | { readonly kind: 'marks-found'; readonly marked: readonly MarkColour[] }
  | { readonly kind: 'went'; readonly screen?: Screen; readonly tab?: Tab }
  | { readonly kind: 'toggled'; readonly indicator: IndicatorId }

const QUIET: Phase = { kind: 'quiet' }

export function firstState(question: Question): State {
  return {
    phase: QUIET,
    shown: {
      question,
      chosen: { horizon: false, asOf: false },
      edited: [],
      screen: 'results',
      tab: 'indicators',
      imagined: [],
      marked: [],
    },
  }
}

const runOf = (phase: Phase) => (phase.kind === 'quiet' ? undefined : phase.run)

/** The only place where the pane's state changes. */
export function reduce({ phase, shown }: State, event: Event): State {
  return { phase: phaseAfter(phase, event), shown: changed(shown, changeBy(phase, shown, event)) }
}

function phaseAfter(phase: Phase, event: Event): Phase {
  switch (event.kind) {
    case 'started':
      return { kind: 'reading', run: event.run, done: 0, all: 0 }
    case 'progressed':
      return runOf(phase) === event.run ? { ...event, kind: 'reading' } : phase
    case 'judging':
      return { kind: 'judging', run: event.run }
    case 'checked':
    case 'failed':
      return runOf(phase) === event.run ? QUIET : phase
    case 'cancelled':
      return QUIET
    default:
      return phase
  }
}

function changeBy(phase: Phase, shown: Shown, event: Event): Partial<Shown> {
  switch (event.kind) {
    case 'asked':
      return { question: event.question, chosen: event.chosen }
    case 'started':
      return event.quiet ? {} : { notice: undefined }
    case 'progressed':
    case 'judging':
      return {}
    case 'checked':
      if (runOf(phase) !== event.run) return {}
      return { checked: event.checked, edited: event.edited, ...(isAnswered(shown, event.checked) && { notice: undefined }) }
    case 'failed':
      return runOf(phase) === event.run && event.notice ? { notice: event.notice } : {}
    case 'cancelled':
      return { notice: { kind: 'cancelled' } }
    case 'told':
      return { notice: event.notice }
    case 'succeeded':
      return shown.notice?.kind === 'fault' || isOver(shown.notice) ? { notice: undefined } : {}
    case 'edited':
      return shown.checked && !shown.edited.includes(event.sheet) ? { edited: [...shown.edited, event.sheet] } : {}
    case 'marked':
      return { marked: event.marked, markedFor: shown.checked, notice: event.notice }
    case 'imagined':
      return { imagined: event.imagined }
    case 'marks-found':
      return { marked: event.marked }
    case 'went':
      return { screen: event.screen ?? shown.screen, tab: event.tab ?? shown.tab, ...(isOver(shown.notice) && { notice: undefined }) }
    case 'toggled':
      return { open: shown.open === event.indicator ? undefined : event.indicator }
  }
}

/** That something is done need not be said on the next page, or after the next thing done, as well; what can be undone, and what went wrong, stays. */
const isOver = (notice: Notice | undefined): boolean =>
  notice !== undefined && ['cancelled', 'copied', 'undone', 'marked', 'nothing-to-mark', 'marks-cleared'].includes(notice.kind)

/** That there was no newer result. One over the old snapshot says nothing of whether the workbook can be read again. */
function isAnswered({ notice, checked: before }: Shown, { snapshot }: Checked): boolean {
  if (notice?.kind === 'fault') return notice.ofCheck === true && snapshot !== before?.snapshot
  return notice?.kind === 'cancelled' || (notice?.kind === 'bug' && notice.ofCheck === true)
}

/** The same object where nothing is new: then nothing is painted again. */
function changed(shown: Shown, change: Partial<Shown>): Shown {
  const isNew = (Object.keys(change) as (keyof Shown)[]).some((key) => shown[key] !== change[key])
  return isNew ? { ...shown, ...change } : shown
}
