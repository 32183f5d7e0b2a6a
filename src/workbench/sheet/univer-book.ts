import type { FUniver } from '@univerjs/core/facade'
import {
  CustomCommandExecutionError,
  ICommandService,
  type ICellData,
  type IDisposable,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core'
import {
  FormulaDataModel,
  CancelMarkDirtyRowAutoHeightOperation,
  InsertSheetCommand,
  MarkDirtyRowAutoHeightOperation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core'
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade'
import { moveCharts, moveTables, type Area, type Book, type BookSheet, type Edit, type LineMove, type NamedItem } from '../host'
import { keptOfBook, type KeptOfBook, type Spill } from '../xlsx'
import type { Place } from './answer-store'
import { readEdit, type PlainEdit } from './edits'
import type { FormulaBridge } from './formula-bridge'
import type { SheetOwner } from './sheet-owner'
import type { Spreadsheet } from './spreadsheet'
import { toArea, toRange, UniverSheet } from './univer-sheet'
import { countFrom1904 } from './vietnamese-dates'

/** Enough for every formula of a large workbook; a function that never answers must not hold its caller for ever. */
const CALCULATION_PATIENCE = 60000
/** What a protected sheet refuses its user. Add-ins are refused by the host. */
const CHANGES_A_SHEET =
  /^sheet\.command\.(set-(range|style|border|row|col|text|bold|italic|font)|clear-|insert-(row|col|range|multi)|remove-(row|col)|delete-range|(add|remove)-worksheet-merge|paste|auto-fill|move-(range|rows|cols)|numfmt|cut)/
/** A pass of calculation starts this long after what caused it, at most. */
const CALCULATION_STARTS = 100
/** A cell that waits for another one's answer is computed this long after the answer, at most. */
const POSTPONED_PATIENCE = 3000
/** Beyond them a row shows one line: fitting a long roster takes longer than opening it. */
const ROWS_FITTED = 3000
/** Rows and columns shown above and left of a cell that is scrolled to. */
const SURROUNDINGS = { rows: 4, columns: 1 }

/** The workbook open in the spreadsheet on the page. */
export class UniverBook implements Book, SheetOwner {
  readonly readOnly = false
  readonly date1904: boolean
  private readonly workbook: FWorkbook
  private readonly sheetsById = new Map<string, UniverSheet>()
  private readonly listeners = new Set<(edit: Edit) => void>()
  private readonly chartListeners = new Set<() => void>()
  private readonly listening: readonly IDisposable[]
  private isOpen = true
  private isRemote = false
  /** Answers have come and are not yet shown. */
  private isRecomputing = false
  /** While the spreadsheet is at work behind the user's back: the sheet that stays in front. */
  private inFront: string | undefined
  private readonly lastShown: { selection?: string; 'sheet-activated'?: string } = {}

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly bridge: FormulaBridge,
    data: IWorkbookData,
  ) {
    bridge.reset()
    bridge.nameOfSheet = (sheetId) => this.workbook?.getSheetBySheetId(sheetId)?.getSheet().getName() ?? ''
    bridge.onAnswers((places) => this.recompute(places))
    this.date1904 = keptOfBook(data.custom).date1904
    countFrom1904(this.date1904)
    this.workbook = spreadsheet.api.createWorkbook({ ...data, id: crypto.randomUUID() })
    this.workbook.setNumfmtLocal('vi')
    whenSteady(spreadsheet.api, () => {
      if (this.isOpen) for (const sheet of this.sheets()) this.fitRows(sheet)
    })
    this.listening = [
      this.commands.onCommandExecuted((command, options) => {
        const edit = readEdit(command, this.workbook.getId(), Boolean(options?.fromFormula))
        if (edit && isLineMove(edit)) this.moveAlong(edit)
        const isShowing = edit?.kind === 'selection' || edit?.kind === 'sheet-activated'
        if (edit && !(isShowing && this.inFront !== undefined)) this.tell(edit)
      }),
      this.commands.beforeCommandExecuted(({ id, params }) => this.refuseIfProtected(id, params as { subUnitId?: string } | undefined)),
      spreadsheet.api.getFormula().calculationResultApplied(() => (this.isRecomputing = false)),
      spreadsheet.api.addEvent(spreadsheet.api.Event.BeforeSheetEditStart, (start) => {
        if (this.own(start.worksheet).protected) start.cancel = true
      }),
    ]
  }

  get name(): string {
    return this.workbook.getName()
  }
  get editing(): boolean {
    return this.workbook.isCellEditing()
  }

  sheets(): readonly UniverSheet[] {
    return this.workbook.getSheets().map((sheet) => this.own(sheet))
  }
  activeSheet(): UniverSheet {
    const sheet = this.workbook.getSheetBySheetId(this.inFront ?? '') ?? this.workbook.getActiveSheet()
    return this.own(sheet)
  }
  activate(sheet: BookSheet): void {
    if (this.inFront !== undefined) this.inFront = sheet.id
    this.workbook.setActiveSheet(sheet.id)
    this.tell({ kind: 'sheet-activated', sheetId: sheet.id })
  }
  addSheet(name: string, at = this.workbook.getSheets().length): UniverSheet {
    const id = crypto.randomUUID()
    this.quietly(() => this.run(InsertSheetCommand.id, { index: at, sheet: { id, name } }))
    return this.own(this.workbook.getSheetBySheetId(id)!)
  }
  removeSheet(sheet: BookSheet): void {
    this.workbook.deleteSheet(sheet.id)
    this.sheetsById.delete(sheet.id)
  }

  selection(): { readonly sheet: UniverSheet; readonly area: Area } {
    const sheet = this.activeSheet()
    const range = this.workbook.getSheetBySheetId(sheet.id)?.getActiveRange()
    return { sheet, area: range ? toArea(range.getRange()) : { row: 0, column: 0, rows: 1, columns: 1 } }
  }
  select(sheet: BookSheet, area: Area): void {
    this.activate(sheet)
    const target = this.workbook.getSheetBySheetId(sheet.id)!
    this.workbook.setActiveRange(target.getRange(toRange(area)))
    this.bringIntoView(target, area)
    this.tell({ kind: 'selection', sheetId: sheet.id, area })
  }

  names(): readonly NamedItem[] {
    return this.workbook
      .getDefinedNames()
      .map((item) => ({ name: item.getName(), formula: `=${item.getFormulaOrRefString().replace(/^=/, '')}` }))
  }
  setName({ name, formula }: NamedItem): void {
    this.removeName(name)
    const isReference = /^=('[^']|[^\s!'"(]+!)/.test(formula)
    this.workbook.insertDefinedName(name, isReference ? formula.slice(1) : formula)
  }
  removeName(name: string): void {
    this.workbook.deleteDefinedName(name)
  }

  settings(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.kept.settings))
  }
  setSetting(key: string, value: string | undefined): void {
    const others = Object.entries(this.kept.settings).filter(([known]) => known !== key)
    const settings = Object.fromEntries(value === undefined ? others : [...others, [key, value]])
    this.workbook.setCustomMetadata({ ...this.kept, settings })
  }

  onEdit(listener: (edit: Edit) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Called when a sheet's charts may look different: others, other values, or at another place on the page. */
  onChartsChange(listener: () => void): () => void {
    const layout = this.commands.onCommandExecuted(listener)
    this.chartListeners.add(listener)
    return () => {
      layout.dispose()
      this.chartListeners.delete(listener)
    }
  }
  chartsChanged(): void {
    for (const listener of this.chartListeners) listener()
  }

  /** Does what a co-author does: the edits are told as remote. */
  asCoauthor(work: () => void): void {
    this.isRemote = true
    try {
      work()
    } finally {
      this.isRemote = false
    }
  }

  async recalculate(): Promise<void> {
    const deadline = performance.now() + CALCULATION_PATIENCE
    const left = (): number => Math.max(0, deadline - performance.now())
    let quietSince = performance.now()
    do {
      await this.spreadsheet.api
        .getFormula()
        .onCalculationResultApplied(left())
        .catch(() => undefined)
      await Promise.race([this.bridge.idle(), pause(left())])
      // An answer starts another pass, which may put further questions.
      await pause(CALCULATION_STARTS)
      if (this.bridge.pending || this.isRecomputing) quietSince = performance.now()
      const patience = this.bridge.hasPostponed ? POSTPONED_PATIENCE : CALCULATION_STARTS
      if (performance.now() - quietSince > patience) return
    } while (left())
  }

  /** Everything in the book, for saving. */
  snapshot(): IWorkbookData {
    return this.workbook.save()
  }
  /** Results that fill more than their own cell, by sheet; a snapshot lacks them. */
  spills(): Record<string, Spill[]> {
    const ranges = this.formulas.getArrayFormulaRange()[this.workbook.getId()] ?? {}
    return Object.fromEntries(
      this.sheets().map((sheet) => {
        const areas = Object.values(ranges[sheet.id] ?? {}).flatMap((row) =>
          Object.values((row ?? {}) as Record<string, Parameters<typeof toArea>[0] | null>),
        )
        const spilled = areas.filter((area) => area !== null && (area.endRow > area.startRow || area.endColumn > area.startColumn))
        return [sheet.id, spilled.map((area) => ({ area: area!, values: sheet.values(toArea(area!)) }))]
      }),
    )
  }

  dispose(): void {
    for (const each of this.listening) each.dispose()
    for (const { id } of this.sheets()) this.run(CancelMarkDirtyRowAutoHeightOperation.id, { subUnitId: id, id })
    this.isOpen = false
    this.listeners.clear()
    this.bridge.reset()
    this.spreadsheet.api.disposeUnit(this.workbook.getId())
  }

  run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, { unitId: this.workbook.getId(), ...params }))
      throw new Error(`The spreadsheet refused ${command}`)
  }
  quietly(work: () => unknown): void {
    const isOutermost = this.inFront === undefined
    this.inFront ??= this.workbook.getActiveSheet().getSheetId()
    work()
    if (!isOutermost) return
    // The spreadsheet brings the sheet to the front a moment later; by then the add-in may have asked for another one.
    setTimeout(() => {
      const wanted = this.inFront ?? ''
      if (this.workbook.getActiveSheet().getSheetId() !== wanted && this.workbook.getSheetBySheetId(wanted))
        this.workbook.setActiveSheet(wanted)
      this.inFront = undefined
    }, 0)
  }
  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell)
  }
  spilledCells(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return (this.formulas.getArrayFormulaCellData()[this.workbook.getId()]?.[sheetId] ?? {}) as IObjectMatrixPrimitiveType<
      Nullable<ICellData>
    >
  }
  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.workbook.getId()) ?? undefined
  }

  private own(sheet: FWorksheet): UniverSheet {
    const id = sheet.getSheetId()
    const known = this.sheetsById.get(id) ?? new UniverSheet(sheet, this)
    this.sheetsById.set(id, known)
    return known
  }
  private get kept(): KeptOfBook {
    return keptOfBook(this.workbook.getCustomMetadata())
  }
  private get commands(): ICommandService {
    return this.spreadsheet.univer.__getInjector().get(ICommandService)
  }
  private get formulas(): FormulaDataModel {
    return this.spreadsheet.univer.__getInjector().get(FormulaDataModel)
  }

  /** Rows without a height of their own become as high as their text: the spreadsheet does it when it has time. */
  private fitRows(sheet: UniverSheet): void {
    const used = sheet.usedArea(true)
    if (!used) return
    const ranges = [toRange({ ...used, rows: Math.min(used.rows, ROWS_FITTED) })]
    this.run(MarkDirtyRowAutoHeightOperation.id, { subUnitId: sheet.id, ranges, id: sheet.id })
  }

  private recompute(places: readonly Place[]): void {
    this.isRecomputing = true
    const dirtyRanges = places.map(({ sheetId, row, column }) => ({
      unitId: this.workbook.getId(),
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }))
    const nothingElse = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    }
    const params = { forceCalculation: false, dirtyRanges, clearDependencyTreeCache: {}, ...nothingElse }
    void this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true })
  }

  /** What the spreadsheet knows nothing of. */
  private moveAlong(move: LineMove & { readonly sheetId: string }): void {
    const sheet = this.workbook.getSheetBySheetId(move.sheetId)
    const own = sheet && this.own(sheet)
    if (own?.tables.length) own.tables = moveTables(own.tables, move)
    if (own?.charts.length) own.charts = moveCharts(own.charts, move)
  }

  /** The spreadsheet repeats a selection at every step of a drag and on every repaint, and the sheet in front likewise. */
  private tell(edit: PlainEdit): void {
    if (edit.kind === 'selection' || edit.kind === 'sheet-activated') {
      const shown = JSON.stringify(edit)
      if (this.lastShown[edit.kind] === shown) return
      this.lastShown[edit.kind] = shown
    }
    for (const listener of this.listeners) listener({ ...edit, remote: this.isRemote } as Edit)
  }
  private refuseIfProtected(command: string, params: { readonly subUnitId?: string } | undefined): void {
    const sheet = this.workbook.getSheetBySheetId(params?.subUnitId ?? '') ?? this.workbook.getActiveSheet()
    if (CHANGES_A_SHEET.test(command) && this.own(sheet).protected)
      throw new CustomCommandExecutionError(`Sheet ${sheet.getSheetName()} is protected`)
  }
  /** Scrolls only when the cell is out of sight, and then leaves some of its surroundings in view. */
  private bringIntoView(sheet: FWorksheet, { row, column }: Area): void {
    const seen = sheet.getVisibleRange()
    const isSeen = seen && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn
    if (!isSeen) sheet.scrollToCell(Math.max(0, row - SURROUNDINGS.rows), Math.max(0, column - SURROUNDINGS.columns))
  }
}

const isLineMove = (edit: PlainEdit): edit is PlainEdit & LineMove => /^(rows|columns)-/.test(edit.kind)

/** Runs the work once everything of the spreadsheet is in place; its parts start in stages. */
function whenSteady(api: FUniver, work: () => void): void {
  const { Steady } = api.Enum.LifecycleStages
  if (api.getCurrentLifecycleStage() >= Steady) return void setTimeout(work, 0)
  const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < Steady) return
    waiting.dispose()
    work()
  })
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
