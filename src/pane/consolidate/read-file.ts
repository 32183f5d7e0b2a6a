import type { ReceivedFile } from '../../report/consolidate'
import { FILE_LIMIT, inspectBytes, type FileFault } from './inspect-bytes'
import { sheetsOfBook, TooManyCells } from './sheets-of-book'

/** What the pane needs of a browser's File. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

export type FileOutcome =
  | { readonly ok: true; readonly file: ReceivedFile }
  | { readonly ok: false; readonly name: string; readonly fault: FileFault; readonly detail?: string }

/** Parts of a sheet that say nothing about its cells. */
const IGNORED = [
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'legacyDrawing',
  'picture',
  'rowBreaks',
  'tableParts',
]

/** The parser is as large as the pane itself: it is fetched, from the add-in's own address, when the first file is read. */
const loadParser = () => import(/* webpackChunkName: "pane-xlsx" */ './parser')

/** Reads one .xlsx here in the browser; nothing leaves it. Never throws: a file that cannot be read says why. */
export async function readFile(file: ChosenFile): Promise<FileOutcome> {
  const { name } = file
  const refuse = (fault: FileFault, detail?: unknown): FileOutcome => ({
    ok: false,
    name,
    fault,
    ...(detail instanceof Error && { detail: detail.message }),
  })
  if (file.size > FILE_LIMIT) return refuse('too-large')
  let buffer: ArrayBuffer
  try {
    buffer = await file.arrayBuffer()
  } catch (error) {
    return refuse('unreadable', error)
  }
  const fault = await inspectBytes(new Uint8Array(buffer))
  if (fault) return refuse(fault)
  let parser: Awaited<ReturnType<typeof loadParser>>
  try {
    parser = await loadParser()
  } catch (error) {
    return refuse('no-parser', error)
  }
  try {
    const book = new parser.Workbook()
    await book.xlsx.load(buffer, { ignoreNodes: IGNORED })
    const sheets = sheetsOfBook(book)
    return sheets.some(({ values }) => values.length > 0) ? { ok: true, file: { name, sheets } } : refuse('empty')
  } catch (error) {
    return refuse(error instanceof TooManyCells ? 'too-large' : 'damaged', error)
  }
}

export interface Progress {
  readonly done: number
  readonly all: number
  readonly name: string
}

/**
 * Reads the files one after the other and hands each outcome over as it comes, so that only one workbook is ever unpacked. Stops between
 * two files when the signal says so; what was handed over stays.
 */
export async function readFiles(
  files: readonly ChosenFile[],
  onOutcome: (outcome: FileOutcome) => void,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<'done' | 'cancelled'> {
  for (const [done, file] of files.entries()) {
    if (signal.aborted) return 'cancelled'
    onProgress({ done, all: files.length, name: file.name })
    // The browser paints, and the cancel button answers, between two files.
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    if (signal.aborted) return 'cancelled'
    const outcome = await readFile(file)
    if (signal.aborted) return 'cancelled'
    onOutcome(outcome)
  }
  return 'done'
}
