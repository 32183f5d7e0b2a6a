import type { PageSetup as FilePageSetup } from 'exceljs'
import type { PageSetup } from '../host/book'
import { readAreas, writeArea } from './references'

const MILLIMETRES_PER_INCH = 25.4
const A4 = 9
/** ExcelJS knows print titles by these names; its types call them otherwise. */
type FilePrint = Partial<FilePageSetup> & { printTitlesRow?: string }

/** Header and footer of a sheet as ExcelJS knows them. */
export interface FileHeaders {
  readonly differentFirst?: boolean
  readonly oddHeader?: string
  readonly firstHeader?: string
}

/** The page setup that add-ins may change, in their units. Page breaks are written but not read: ExcelJS passes over them. */
export function readPageSetup(print: FilePrint, headers: FileHeaders = {}): PageSetup {
  const [area] = print.printArea ? readAreas(print.printArea.split('&&')[0]!) : []
  const [titles] = print.printTitlesRow ? readAreas(print.printTitlesRow) : []
  const { margins } = print
  return {
    ...(print.orientation && { orientation: print.orientation }),
    ...(print.paperSize === A4 && { paper: 'A4' as const }),
    ...(margins && {
      margins: {
        top: toMillimetres(margins.top),
        bottom: toMillimetres(margins.bottom),
        left: toMillimetres(margins.left),
        right: toMillimetres(margins.right),
      },
    }),
    ...(print.fitToPage && { fitToWidth: print.fitToWidth ?? 1, fitToHeight: print.fitToHeight ?? 1 }),
    ...(titles && { titleRows: { from: titles.startRow, to: titles.endRow } }),
    ...(area && {
      printArea: {
        row: area.startRow,
        column: area.startColumn,
        rows: area.endRow - area.startRow + 1,
        columns: area.endColumn - area.startColumn + 1,
      },
    }),
    ...(print.horizontalCentered && { centerHorizontally: true }),
    ...(margins && { headerMargin: toMillimetres(margins.header), footerMargin: toMillimetres(margins.footer) }),
    ...(headers.oddHeader && { centerHeader: centreOf(headers.oddHeader) }),
    ...(headers.differentFirst && { centerHeaderOfFirst: centreOf(headers.firstHeader ?? '') }),
  }
}

/** "&LTrái&CGiữa&RPhải" → "Giữa"; text before any such mark stands in the centre too. */
const centreOf = (header: string): string =>
  header
    .split(/(?=&[LCR])/)
    .filter((section) => !/^&[LR]/.test(section))
    .map((section) => section.replace(/^&C/, ''))
    .join('')

/** The file's header and footer with the add-in's over it. Excel takes a section of the header from "&C" to the next of its kind. */
export function writeHeaderFooter({ centerHeader, centerHeaderOfFirst }: PageSetup, before: object | undefined): object | undefined {
  if (centerHeader === undefined && centerHeaderOfFirst === undefined) return before
  return {
    ...before,
    ...(centerHeader !== undefined && { oddHeader: centerHeader && `&C${centerHeader}` }),
    ...(centerHeaderOfFirst !== undefined && { differentFirst: true, firstHeader: centerHeaderOfFirst && `&C${centerHeaderOfFirst}` }),
  }
}

/** The file's page setup: what was read, with the add-in's changes over it. */
export function writePageSetup(setup: PageSetup, print: object | undefined): Partial<FilePageSetup> {
  const { margins, titleRows, printArea, headerMargin, footerMargin } = setup
  const hasMargins = margins !== undefined || headerMargin !== undefined || footerMargin !== undefined
  const before = (print ?? {}) as FilePrint
  const written: FilePrint = {
    ...before,
    ...(setup.orientation && { orientation: setup.orientation }),
    ...(setup.paper && { paperSize: A4 }),
    ...(hasMargins && {
      margins: {
        ...USUAL_MARGINS,
        ...before.margins,
        ...(margins && mapMargins(margins)),
        ...(headerMargin !== undefined && { header: toInches(headerMargin) }),
        ...(footerMargin !== undefined && { footer: toInches(footerMargin) }),
      },
    }),
    ...((setup.fitToWidth !== undefined || setup.fitToHeight !== undefined) && {
      fitToPage: true,
      fitToWidth: setup.fitToWidth ?? 0,
      fitToHeight: setup.fitToHeight ?? 0,
    }),
    ...(titleRows && { printTitlesRow: `${titleRows.from + 1}:${titleRows.to + 1}` }),
    ...(printArea && {
      printArea: writeArea({
        startRow: printArea.row,
        startColumn: printArea.column,
        endRow: printArea.row + printArea.rows - 1,
        endColumn: printArea.column + printArea.columns - 1,
      }),
    }),
    ...(setup.centerHorizontally !== undefined && { horizontalCentered: setup.centerHorizontally }),
  }
  // ExcelJS puts a "$" before the column only: such an area moves with the active cell, and some programs ignore it.
  if (written.printArea) written.printArea = written.printArea.replace(/\$?([A-Z]+)\$?(\d+)/g, '$1$$$2')
  return written
}

/** Inches, as in a new sheet of Excel. */
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }

const mapMargins = ({
  top,
  bottom,
  left,
  right,
}: NonNullable<PageSetup['margins']>): Record<'top' | 'bottom' | 'left' | 'right', number> => ({
  top: toInches(top),
  bottom: toInches(bottom),
  left: toInches(left),
  right: toInches(right),
})

const toMillimetres = (inches: number): number => Math.round(inches * MILLIMETRES_PER_INCH * 100) / 100
const toInches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e6) / 1e6
