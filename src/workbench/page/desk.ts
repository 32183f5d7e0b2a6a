import type { FunctionsMetadata } from '../host'
import { createExcelFrame, type ExcelFrame, type FrameLogLine } from '../host/web-frame'
import { ChartLayer, createSpreadsheet, FormulaBridge, UniverBook, type Spreadsheet } from '../sheet'
import { readXlsx, writeXlsx } from '../xlsx'
import type { AddinManifest } from './manifest'

const LINES_KEPT = 500

/** One workbook on the desk, with the add-in beside it. */
export interface OpenWorkbook {
  readonly book: UniverBook
  readonly frame: ExcelFrame
}

/** A spreadsheet, a workbook in it and the add-in's frame beside it. Opening another workbook starts the add-in anew, as Excel does. */
export class Desk {
  readonly bridge: FormulaBridge
  readonly spreadsheet: Spreadsheet
  /** What the add-in and the host have said to each other; the oldest is forgotten. */
  readonly log: FrameLogLine[] = []
  private current: OpenWorkbook | undefined
  private charts: ChartLayer | undefined

  constructor(
    private readonly manifest: AddinManifest,
    private readonly metadata: FunctionsMetadata,
    grid: HTMLElement,
    private readonly paneFrame: HTMLElement,
    private readonly showPane: (shows: boolean) => void,
    private readonly showNewWorkbook: (bytes: ArrayBuffer) => void,
    /** Of Office's own texts. */
    private readonly language: string,
  ) {
    this.bridge = new FormulaBridge(metadata, manifest.namespace)
    this.spreadsheet = createSpreadsheet(grid, this.bridge)
  }

  get open(): OpenWorkbook {
    if (!this.current) throw new Error('No workbook is open yet')
    return this.current
  }

  /** Rejects, with the open workbook left as it was, when the bytes are no .xlsx. */
  async openXlsx(bytes: ArrayBuffer, name: string): Promise<OpenWorkbook> {
    const data = await readXlsx(bytes, name)
    this.charts?.dispose()
    this.current?.frame.dispose()
    this.current?.book.dispose()
    const book = new UniverBook(this.spreadsheet, this.bridge, data)
    const frame = createExcelFrame({
      container: this.paneFrame,
      addinUrl: new URL(this.manifest.pagePath, location.origin).href,
      book,
      functionsMetadata: this.metadata,
      locale: this.language,
      onLog: (line) => this.note(line),
      onRuntimeState: (state) => this.showPane(state === 'Visible'),
      onNewWorkbook: this.showNewWorkbook,
    })
    frame.frame.title = this.manifest.displayName
    // office.js says it is ready before the page's own scripts have run; only then are its functions there.
    frame.frame.addEventListener('load', () => this.bridge.connect(frame.callFunction), { once: true })
    this.current = { book, frame }
    this.charts = new ChartLayer(this.spreadsheet, book)
    return this.current
  }

  private note(line: FrameLogLine): void {
    this.log.push(line)
    if (this.log.length > LINES_KEPT) this.log.shift()
  }

  async saveXlsx(): Promise<Uint8Array> {
    const { book } = this.open
    await book.recalculate()
    return writeXlsx(book.snapshot(), { addin: this.manifest, spills: book.spills() })
  }
}
