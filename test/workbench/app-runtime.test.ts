import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith } from './opened'

it('shows and hides the pane when the add-in asks, as a command on the ribbon does', async () => {
  const asked: string[] = []
  const { Office } = await excelWith(new MemoryBook({ Sheet1: [] }), { onRuntimeState: (state) => asked.push(state) })
  await Office.addin.hide()
  await Office.addin.showAsTaskpane()
  expect(asked).toEqual(['Background', 'Visible'])
})
