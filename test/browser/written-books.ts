import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'

export interface WrittenBooks {
  /** Where a file of that name stands, or may be saved. */
  readonly fileOf: (name: string) => string
  /** Writes a workbook of that name and gives its file. */
  readonly write: (name: string, fill: (book: ExcelJS.Workbook) => unknown) => Promise<string>
}

/** Real .xlsx files for the tests of the calling file, in a folder that goes when they are over. */
export function openWrittenBooks(): WrittenBooks {
  const folder = mkdtempSync(path.join(tmpdir(), 'dean12-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const fileOf = (name: string): string => path.join(folder, `${name}.xlsx`)
  return {
    fileOf,
    async write(name, fill) {
      const book = new ExcelJS.Workbook()
      await fill(book)
      await book.xlsx.writeFile(fileOf(name))
      return fileOf(name)
    },
  }
}

export async function readBook(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book
}
