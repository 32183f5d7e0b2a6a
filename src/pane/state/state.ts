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
  | { readonly kind: 'fault'; readonly fault: WorkbookFault; readonly sheet?: string; readonly detail?: string }
  | { readonly kind: 'bug'; readonly message: string }
  | { readonly kind: 'cancelled' | 'copy-refused' | 'marks-cleared' | 'settings-not-kept' }
  | { readonly kind: 'copied' | 'undone'; readonly count: number }
  /** `unmarked`: not reached, but no row of theirs is to change. */
  | { readonly kind: 'marked'; readonly count: number; readonly unmarked: readonly IndicatorId[] }
  | { readonly kind: 'nothing-to-mark'; readonly unmarked: readonly IndicatorId[] }
  | { readonly kind: 'sheets-made'; readonly sheets: readonly string[] }
  | { readonly kind: 'written'; readonly count: number; readonly undo: readonly CellToWrite[] }

export interface State {
  readonly question: Question
  /** What was chosen by hand: until then the horizon follows the as-of date, and that follows today. */
  readonly chosen: Chosen
  readonly phase: Phase
  /** The last result; it stays until the next one is there, whatever happens in between. */
  readonly checked?: Checked
  /** The workbook was edited since. */
  readonly stale: boolean
  readonly notice?: Notice
  readonly screen: Screen
  readonly tab: Tab
  readonly open?: IndicatorId
  /** What if: changes that are only imagined. */
  readonly imagined: readonly ImaginedChange[]
  /** The colours of the marks that stand in the workbook. */
  readonly marked: readonly MarkColour[]
}

export type Event =
  | { readonly kind: 'asked'; readonly question: Question; readonly chosen: Chosen }
  | { readonly kind: 'started'; readonly run: number; readonly quiet: boolean }
  | { readonly kind: 'progressed'; readonly run: number; readonly done: number; readonly all: number }
  | { readonly kind: 'judging'; readonly run: number }
  /** `stale`: the workbook was edited since the snapshot was taken. */
  | { readonly kind: 'checked'; readonly run: number; readonly checked: Checked; readonly stale: boolean }
  | { readonly kind: 'failed'; readonly run: number; readonly notice?: Notice }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'told'; readonly notice?: Notice }
  /** Something asked of the workbook went well: an earlier refusal is no longer true. */
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'marked'; readonly marked: readonly MarkColour[]; readonly notice: Notice }
  | { readonly kind: 'imagined'; readonly imagined: readonly ImaginedChange[] }
  | { readonly kind: 'marks-found'; readonly marked: readonly MarkColour[] }
  | { readonly kind: 'went'; readonly screen?: Screen; readonly tab?: Tab }
  | { readonly kind: 'toggled'; readonly indicator: IndicatorId }

export function firstState(question: Question): State {
  return {
    question,
    chosen: { horizon: false, asOf: false },
    phase: { kind: 'quiet' },
    stale: false,
    screen: 'results',
    tab: 'indicators',
    imagined: [],
    marked: [],
  }
}

const runOf = (phase: Phase) => (phase.kind === 'quiet' ? undefined : phase.run)

/** The only place where the pane's state changes. */
export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'asked':
      return { ...state, question: event.question, chosen: event.chosen }
    case 'started':
      return { ...state, phase: { kind: 'reading', run: event.run, done: 0, all: 0 }, notice: event.quiet ? state.notice : undefined }
    case 'progressed':
      return runOf(state.phase) === event.run ? { ...state, phase: { ...event, kind: 'reading' } } : state
    case 'judging':
      return { ...state, phase: { kind: 'judging', run: event.run } }
    case 'checked':
      if (runOf(state.phase) !== event.run) return state
      return { ...state, checked: event.checked, phase: { kind: 'quiet' }, stale: event.stale }
    case 'failed':
      return runOf(state.phase) === event.run ? { ...state, phase: { kind: 'quiet' }, notice: event.notice ?? state.notice } : state
    case 'cancelled':
      return { ...state, phase: { kind: 'quiet' }, notice: { kind: 'cancelled' } }
    case 'told':
      return { ...state, notice: event.notice }
    case 'succeeded':
      return state.notice?.kind === 'fault' ? { ...state, notice: undefined } : state
    case 'edited':
      return state.checked && !state.stale ? { ...state, stale: true } : state
    case 'marked':
      return { ...state, marked: event.marked, notice: event.notice }
    case 'imagined':
      return { ...state, imagined: event.imagined }
    case 'marks-found':
      return { ...state, marked: event.marked }
    case 'went':
      return { ...state, screen: event.screen ?? state.screen, tab: event.tab ?? state.tab }
    case 'toggled':
      return { ...state, open: state.open === event.indicator ? undefined : event.indicator }
  }
}
