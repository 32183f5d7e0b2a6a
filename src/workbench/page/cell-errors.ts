import type { IDisposable } from '@univerjs/core'
import type { Desk } from './desk'

/** Says why a cell shows an error: beneath the sheet when the cell is selected, in a bubble when the pointer rests on it. */
export function showCellErrors(
  { bridge, spreadsheet, open }: Pick<Desk, 'bridge' | 'spreadsheet' | 'open'>,
  line: HTMLElement,
): () => void {
  const { api } = spreadsheet
  const { book } = open
  let bubble: IDisposable | undefined
  const tell = (): void => {
    const { sheet, area } = book.selection()
    const error = bridge.errorAt(sheet.id, area.row, area.column)
    line.textContent = error ? `${error.error} ${error.message}` : ''
  }
  const hover = api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    bubble?.dispose()
    const error = bridge.errorAt(worksheet.getSheetId(), row, column)
    bubble =
      error &&
      worksheet
        .getRange(row, column)
        .attachAlertPopup({ title: error.error, message: error.message, type: 2, width: 320, height: 90, key: 'cell-error' })
  })
  const calculated = api.getFormula().calculationResultApplied(tell)
  const stopListening = book.onEdit((edit) => {
    if (edit.kind === 'selection' || edit.kind === 'sheet-activated') tell()
  })
  return () => {
    bubble?.dispose()
    hover.dispose()
    calculated.dispose()
    stopListening()
    line.textContent = ''
  }
}
