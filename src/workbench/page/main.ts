import './workbench.css'
import type { FunctionsMetadata } from '../host'
import type { ExcelFrame, FrameLogLine } from '../host/web-frame'
import type { Spreadsheet, UniverBook } from '../sheet'
import { showCellErrors } from './cell-errors'
import { Desk } from './desk'
import { readManifest } from './manifest'
import { newWorkbook, openNewWorkbook, showNewWorkbook, workbookToShow, type NewWorkbook } from './new-workbooks'
import { showRibbon } from './ribbon'

/** What browser tests get hold of. */
export interface WorkbenchHandle {
  readonly book: UniverBook
  readonly frame: ExcelFrame
  readonly spreadsheet: Spreadsheet
  readonly log: readonly FrameLogLine[]
  /** Settles when the first workbook is open and its formulas are computed; rejects when it could not be opened. */
  readonly ready: Promise<void>
  open(bytes: ArrayBuffer, name: string): Promise<void>
  save(): Promise<Uint8Array>
  /** What the add-in made here, from 1 on: the page opened for it asks for it. */
  newWorkbook(number: number): NewWorkbook | undefined
}

declare global {
  interface Window {
    workbench: WorkbenchHandle
  }
}

const query = new URLSearchParams(location.search)
const FIRST_SAMPLE = 'duc-pho-2024'
const USUAL_PANE_WIDTH = 350
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const part = <Found extends HTMLElement>(testId: string): Found => {
  const found = document.querySelector<Found>(`[data-testid="${testId}"]`)
  if (!found) throw new Error(`The page has no ${testId}`)
  return found
}

async function fetchPart(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

async function startWorkbench(): Promise<Desk> {
  const manifest = readManifest(await (await fetchPart('/manifest.xml')).text())
  const metadata = (await (await fetchPart(manifest.functionsPath)).json()) as FunctionsMetadata
  const showPane = (shows: boolean): void => {
    part('pane').hidden = !shows
    part('ribbon').querySelector('[aria-pressed]')?.setAttribute('aria-pressed', String(shows))
  }
  const desk = new Desk(manifest, metadata, part('grid'), part('pane-frame'), showPane, offerNewWorkbook, query.get('language') ?? 'vi-VN')
  part('pane-title').textContent = manifest.displayName
  showRibbon(part('ribbon'), manifest, { showPane, run: (command) => desk.open.frame.invokeCommand(command) })
  part('close-pane').addEventListener('click', () => showPane(false))
  return desk
}

function say(message: string, ...actions: HTMLElement[]): void {
  const line = part('page-message')
  line.replaceChildren(message, ...actions)
  line.hidden = message === ''
}

/** Where the browser lets no page open on its own, the user is asked to. */
function offerNewWorkbook(bytes: ArrayBuffer): void {
  if (openNewWorkbook(bytes)) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Mở sổ tính mới'
  button.addEventListener('click', () => {
    if (showNewWorkbook()) say('')
  })
  say('Trình duyệt đã chặn thẻ mới mà bổ trợ cần mở. ', button)
}

let stopErrors: (() => void) | undefined

async function open(desk: Desk, bytes: ArrayBuffer, name: string): Promise<void> {
  try {
    const { book } = await desk.openXlsx(bytes, name)
    stopErrors?.()
    stopErrors = showCellErrors(desk, part('cell-message'))
    part('book-name').textContent = name
    say('')
    await book.recalculate()
  } catch (reason) {
    say(`Không mở được “${name}”: tệp không phải là .xlsx hoặc đã hỏng. Sổ tính đang mở vẫn giữ nguyên.`)
    throw reason
  }
}

async function openFirst(desk: Desk): Promise<void> {
  const made = workbookToShow(query)
  if (made === 'gone') {
    say('Sổ tính mới không còn: trang đã tạo ra nó đã đóng hoặc đã tải lại. Hãy tạo lại từ ngăn của bổ trợ, hoặc mở một tệp khác.')
    throw new Error('The new workbook is gone')
  }
  return made ? open(desk, made.bytes, made.name) : openSample(desk, firstBook)
}

async function openSample(desk: Desk, name: string): Promise<void> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}.xlsx`)
  if (!response.ok) {
    say(`Không có tệp mẫu “${name}”. Hãy chọn một tệp khác.`)
    throw new Error(`No sample ${name}`)
  }
  await open(desk, await response.arrayBuffer(), name)
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX_TYPE }))
  link.download = `${name}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

async function listSamples(chosen: string): Promise<void> {
  const names = (await (await fetchPart('/samples/index.json')).json()) as string[]
  const choices = names.map((name) => new Option(name, name, name === chosen, name === chosen))
  part<HTMLSelectElement>('choose-sample').replaceChildren(...choices)
}

function listenToToolbar(desk: Desk): void {
  const file = part<HTMLInputElement>('open-workbook')
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    // The same file may be chosen again after it was changed elsewhere.
    if (chosen)
      void chosen
        .arrayBuffer()
        .then((bytes) => open(desk, bytes, chosen.name.replace(/\.xlsx$/i, '')))
        .catch(() => undefined)
    file.value = ''
  })
  const samples = part<HTMLSelectElement>('choose-sample')
  samples.addEventListener('change', () => void openSample(desk, samples.value).catch(() => undefined))
  part('save-workbook').addEventListener('click', () => {
    void desk.saveXlsx().then(
      (bytes) => download(bytes, desk.open.book.name),
      (reason: unknown) => say(`Không lưu được sổ tính: ${String(reason)}`),
    )
  })
}

const firstBook = query.get('book') ?? FIRST_SAMPLE
part('pane').style.width = `${Number(query.get('pane')) || USUAL_PANE_WIDTH}px`

const started = startWorkbench()
started.then(listenToToolbar, (reason: unknown) => say(`Chưa dựng xong bổ trợ: ${String(reason)}. Hãy chạy lại “npm start”.`))
const ready = started.then((desk) => Promise.all([openFirst(desk), listSamples(firstBook)])).then(() => undefined)
// Whoever waits for it sees the reason; the page itself has said it already.
ready.catch(() => undefined)

let desk: Desk | undefined
void started.then((made) => (desk = made))
const theDesk = (): Desk => {
  if (!desk) throw new Error('The workbench has not started yet')
  return desk
}

window.workbench = {
  ready,
  get book() {
    return theDesk().open.book
  },
  get frame() {
    return theDesk().open.frame
  },
  get spreadsheet() {
    return theDesk().spreadsheet
  },
  get log() {
    return theDesk().log
  },
  open: (bytes, name) => open(theDesk(), bytes, name),
  save: () => theDesk().saveXlsx(),
  newWorkbook,
}
