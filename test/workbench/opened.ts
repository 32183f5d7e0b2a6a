import type { MemoryBook } from '../../src/workbench/host/memory-book'
import { openExcel } from './native-bridge'
import type { OpenExcel, OpenExcelOptions } from './native-bridge'

const open: OpenExcel[] = []

/** An Excel that the test need not close. */
export const excelWith = async (book: MemoryBook, options?: OpenExcelOptions): Promise<OpenExcel> => {
  const excel = await openExcel(book, options)
  open.push(excel)
  return excel
}

afterEach(() => {
  for (const excel of open.splice(0)) excel.close()
})

/** The code of the error that the work ends in, and what it says; fails when it succeeds. */
export const refusalOf = async (work: Promise<unknown>): Promise<{ code: string; message: string }> => {
  try {
    await work
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
  throw new Error('Nothing was refused')
}
