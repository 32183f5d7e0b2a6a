import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type ExcelJS from 'exceljs'

/** LibreOffice's own name for it, or the one it goes by on a Mac or on Windows, when installed. */
const CANDIDATES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]
/** Separator, quote, UTF-8, from line 1. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1'

export function findLibreOffice(): string | undefined {
  return CANDIDATES.find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0)
}

/** The first sheet of every book as rows of text, once LibreOffice has computed it. One start for all of them. */
export async function computeBooks(
  soffice: string,
  books: readonly ExcelJS.Workbook[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dean12-oracle-'))
  try {
    const names = books.map((_, place) => `book${place}`)
    for (const [place, book] of books.entries()) await book.xlsx.writeFile(join(folder, `${names[place]}.xlsx`))
    // A profile of its own: the user's LibreOffice may be open, and would take the files over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = names.map((name) => join(folder, `${name}.xlsx`))
    const run = spawnSync(soffice, [profile, '--headless', '--norestore', '--convert-to', AS_CSV, '--outdir', folder, ...files], {
      encoding: 'utf8',
      timeout: 240_000,
    })
    if (run.status !== 0) throw new Error(`LibreOffice gave up: ${run.stderr || run.stdout || String(run.error)}`)
    return names.map((name) => readCsv(readFileSync(join(folder, `${name}.csv`), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Our own result sheets hold names and whole numbers: no separator or quote stands inside a cell. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines = text.trim().split('\n')
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')))
}
