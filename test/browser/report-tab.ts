import ExcelJS from 'exceljs'
import type { Browser, Locator } from 'playwright-core'
import { Workbench } from './workbench'

/** The workbench with a checked workbook – the sample, or the file given – and the pane's tab for reports in front. */
export async function openReportTab(browser: Browser, url: string, file?: string): Promise<Workbench> {
  const workbench = await Workbench.open(browser, url)
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  if (file !== undefined) await workbench.openFile(file)
  await workbench.checkAt('31/12/2024', 2025)
  await workbench.pane.getByRole('tab', { name: 'Báo cáo' }).click()
  await workbench.pane.getByTestId('report').waitFor()
  return workbench
}

export const button = (workbench: Workbench, name: string | RegExp): Locator => workbench.pane.getByRole('button', { name })

/** Settles when the sheet is there with what is written on it – a sheet is added before it is filled – and all formulas are computed. */
export async function untilSheet(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.waitForFunction(
    (wanted) => window.workbench.book.sheets().some((sheet) => sheet.name === wanted && sheet.usedArea(true)),
    name,
  )
  await untilComputed(workbench)
}

/** Settles when the report is made to its end: in front, set up for its printer, its charts drawn. */
export async function untilReport(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.waitForFunction((wanted) => window.workbench.book.selection().sheet.name === wanted, name)
  await workbench.pane.locator('[data-testid="make-report"]:not([aria-disabled="true"])').waitFor()
  await untilComputed(workbench)
}

/** The add-in answers its formulas one batch after the other: computed twice, so that those that need another's answer have it. */
export async function untilComputed(workbench: Workbench): Promise<void> {
  await workbench.page.evaluate(async () => {
    await window.workbench.book.recalculate()
    await window.workbench.book.recalculate()
  })
}

/** The workbook as its user saves it, read by another library. */
export async function savedBook(workbench: Workbench): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await (await workbench.saveFile()).path())
  return book
}
