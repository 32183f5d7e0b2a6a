import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
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

/** Poppler's programs look at what was printed. */
export const hasPoppler = (): boolean => !spawnSync('pdftoppm', ['-v']).error

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

/** "15,38%": the language of numbers is the computer's, and a file does not say it. */
const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>`

/** Prints a workbook into a PDF beside it, as a computer in Vietnam does. Returns its path. */
export const printAsPdf = (soffice: string, workbook: string): string => convert(soffice, workbook, 'pdf', dirname(workbook))

/** Opens a workbook and saves what it made of it, in a folder beside it. Returns the new one's path. */
export const saveAgain = (soffice: string, workbook: string): string =>
  convert(soffice, workbook, 'xlsx', join(dirname(workbook), 'saved again'))

function convert(soffice: string, workbook: string, kind: 'pdf' | 'xlsx', folder: string): string {
  const profile = join(dirname(workbook), 'profile-vi')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), VIETNAMESE)
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const run = spawnSync(soffice, [own, '--headless', '--norestore', '--convert-to', kind, '--outdir', folder, workbook], {
    encoding: 'utf8',
    timeout: 100_000,
  })
  const made = join(folder, `${basename(workbook, '.xlsx')}.${kind}`)
  if (!existsSync(made)) throw new Error(`LibreOffice wrote nothing: ${run.stderr || run.stdout || String(run.error)}`)
  return made
}

/** Our own result sheets hold names and whole numbers: no separator or quote stands inside a cell. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines = text.trim().split('\n')
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')))
}
