import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { figureConsolidation } from './consolidation'
import { figuresFortySheets } from './forty-sheets'
import { medianMs, ratio, type Figure } from './measure'
import { makeRoster } from './rosters'
import { figureFunctionsStart, figurePaneStart } from './start-up'

// Run after `npm run build`: what is measured is the built functions.js, in this realm so that no boundary is crossed.

const ROWS = 1_048_576
const YOUTH_GOAL = 1.5
const FUNCTIONS_LIMIT = 40 * 1024
const PANE_LIMIT = 200 * 1024

type CustomFunction = (...args: unknown[]) => unknown
const functions: Record<string, CustomFunction> = {}
Object.assign(globalThis, {
  CustomFunctions: { associate: (id: string, fn: CustomFunction) => void (functions[id] = fn), Error, ErrorCode: {} },
})
runInThisContext(readFileSync('dist/functions.js', 'utf8'))
const call = (id: string, ...args: unknown[]): unknown => functions[id]!(...args)

const AS_OF = 46022 // 31/12/2025
const LINE = 31412 // born on 31/12/1985 is not under 40

/** Birth serials of 1950 to 2000, spread without a pattern a branch predictor could learn. */
const birthAt = (row: number): number => 18264 + ((row * 7919) % 18262)

function figureYouth(): Figure {
  const grid = Array.from({ length: ROWS }, (_, row) => [birthAt(row)])
  const measured = ratio(
    () => call('YOUTH_PCT', grid, AS_OF, null),
    () => {
      let young = 0
      for (let row = 0; row < grid.length; row++) if (grid[row]![0]! > LINE) young++
      return young
    },
  )
  return figure('YOUTH_PCT, 1,048,576 dates : bare comparing loop', measured, YOUTH_GOAL)
}

function figureTextDates(): Figure {
  const two = (number: number) => String(number).padStart(2, '0')
  const grid = Array.from({ length: ROWS }, (_, row) => {
    const day = new Date(Date.UTC(1899, 11, 30) + birthAt(row) * 86_400_000)
    return [`${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`]
  })
  const measured = ratio(
    () => call('YOUTH_PCT', grid, AS_OF, null),
    () => {
      let young = 0
      for (let row = 0; row < grid.length; row++) {
        const [day, month, year] = grid[row]![0]!.split('/')
        if (Number(year) * 10000 + Number(month) * 100 + Number(day) > 19851231) young++
      }
      return young
    },
  )
  return figure('YOUTH_PCT, 1,048,576 text dates : bare split and compare', measured, YOUTH_GOAL)
}

/** Milliseconds a thousand rows take, at three sizes: linear when they agree. */
function figuresTally(): Figure[] {
  // Warm first, or the small sizes would measure the compiler.
  const warm = makeRoster(10_000)
  for (let edit = 1; edit <= 10; edit++) call('TALLY', 'CT03', edited(warm, -edit), AS_OF, null)
  const perThousand = [1_000, 10_000, 100_000].map((rows) => {
    const grid = makeRoster(rows)
    let edit = 0
    // A cell edited each time: nothing remembered of the last call may help.
    const ms = medianMs(() => call('TALLY', 'CT03', edited(grid, ++edit), AS_OF, null))
    return { rows, ms, each: ms / (rows / 1000) }
  })
  const base = perThousand[0]!.each
  return perThousand.map(({ rows, ms, each }) => ({
    name: `TALLY CT03 over ${rows.toLocaleString('en')} rows × 16, time per row : at 1,000 rows`,
    value: `${(each / base).toFixed(2)} (${ms.toFixed(0)} ms)`,
    goal: '≈ 1 or less',
    ok: each / base < 1.5,
  }))
}

/** Cells as Excel hands them over, parsed anew at each recalculation after an edit: nothing remembered helps, both sides meet the same memory. */
function figureReading(): Figure {
  const roster = JSON.stringify(makeRoster(100_000))
  let edit = 0
  const measured = ratio<unknown[][]>(
    (grid) => call('ISSUES', grid),
    countFilled,
    () => edited(JSON.parse(roster) as unknown[][], ++edit),
  )
  return figure('Roster of 100,000 × 16 read, issues collected : walk over type and emptiness of each cell', measured, 10)
}

/** One post cell as long as Excel lets a cell be: ten times the words take some ten times as long. */
function figureLongPosts(): Figure {
  const [header = [], row = []] = makeRoster(1)
  const posts = header.indexOf('Chức vụ')
  let edit = 0
  const read = (letters: number): number => {
    const cell = 'Phó Bí thư Đảng ủy '.repeat(letters / 19)
    return medianMs(() => call('ISSUES', edited([header, row.map((value, at) => (at === posts ? cell : value))], ++edit)), 7)
  }
  const [short, long] = [read(3_000), read(30_000)]
  const each = long / short / 10
  return {
    name: 'A post cell of 30,000 characters, time per character : of 3,000',
    value: `${each.toFixed(2)} (${long.toFixed(1)} ms)`,
    goal: '≈ 1 or less',
    ok: each < 1.5,
  }
}

/** The same roster with another running number in its first row, as after an edit. */
const edited = ([header, first, ...rest]: unknown[][], number: number): unknown[][] => [header!, [number, ...first!.slice(1)], ...rest]

/** The bare walk: each cell's type, and whether there is anything in it; a text of spaces is nothing. */
function countFilled(grid: unknown[][]): number {
  let filled = 0
  for (const row of grid)
    for (const cell of row) if (typeof cell === 'string' ? cell.trim() !== '' : cell !== null && cell !== undefined) filled++
  return filled
}

function figureSize(name: string, files: string[], limit: number): Figure {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return { name, value: `${(bytes / 1024).toFixed(1)} KB`, goal: `≤ ${limit / 1024} KB`, ok: bytes <= limit }
}

function figure(name: string, measured: { ratio: number; ours: number; bare: number }, goal: number): Figure {
  return {
    name,
    value: `${measured.ratio.toFixed(2)} (${measured.ours.toFixed(1)} : ${measured.bare.toFixed(1)} ms)`,
    goal: `≤ ${goal}`,
    ok: measured.ratio <= goal,
  }
}

const figures = [
  // Before the columns of a million cells: what they leave in the memory would be counted in.
  ...figuresTally(),
  figureReading(),
  figureLongPosts(),
  figureYouth(),
  figureTextDates(),
  figureSize('functions.js, gzip', ['dist/functions.js'], FUNCTIONS_LIMIT),
  figureSize('pane, first load, gzip', ['dist/taskpane.html', 'dist/functions.js', 'dist/taskpane.js', 'dist/taskpane.css'], PANE_LIMIT),
  figureFunctionsStart(),
]

console.log('| what | measured | goal | |\n|---|---|---|---|')
const show = ({ name, value, goal, ok }: Figure): void =>
  console.log(`| ${name} | ${value} | ${goal} | ${ok === undefined ? '' : ok ? '✓' : '✗'} |`)
figures.forEach(show)
void (async () => {
  show(await figurePaneStart())
  ;(await figuresFortySheets()).forEach(show)
  show(await figureConsolidation())
})()
