import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { FunctionError, loadFunctions } from './load-functions'

/** No call may take longer, on a slow and busy machine too: what is held here is that none hangs. */
const MOST_MS = 20_000
const RUNS = 60
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

interface Parameter {
  readonly name: string
  readonly dimensionality?: string
  readonly repeating?: boolean
}
const metadata = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly Parameter[] }[]
}
const functions = loadFunctions()

const HEADERS = [
  'Họ và tên',
  'Ngày sinh',
  'Nam',
  'Nữ',
  'Chức vụ',
  'Đơn vị',
  'Quê quán',
  'Trình độ chuyên môn',
  'LLCT',
  'QLNN',
  'Ngoại ngữ',
  'Ghi chú',
]
const WORDS = ['Bí thư', 'Phường 1', 'x', 'Có', 'Không', 'Đại học', 'Cao cấp', '12/5/1990', '31/02/1990', '1990', '5/1988', 'Trần Thị Một', 'TỔNG CỘNG', 'I', 'Danh sách cán bộ'] // prettier-ignore
const LONG = 'Nguyễn '.repeat(5_000)

const text = fc.oneof(
  fc.constantFrom(...HEADERS, ...WORDS),
  fc.constantFrom(...HEADERS, ...WORDS).map((word) => word.normalize('NFD')),
  fc.constantFrom('', ' ', '\u00a0', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '-', '\0', '\ud800', LONG),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 1990, 2100, 33_000, 2_958_466, 1e308, -1e308, NaN, Infinity, -Infinity, 5e-324, 2 ** 53),
  fc.integer({ min: 10_000, max: 50_000 }),
  fc.double(),
)
/** Errors and data types as Excel hands them over, and things only like them. */
const object = fc.constantFrom<unknown>(
  { type: 'Error', errorType: 'NotAvailable', basicValue: '#N/A' },
  { type: 'Error' },
  { type: 'Double', basicValue: 33_000, numberFormat: 'dd/mm/yyyy' },
  { type: 'Entity', text: 'Phường 1', properties: {}, basicValue: '#VALUE!' },
  { type: 'String', basicValue: null },
  {},
  { basicValue: { basicValue: 1 } },
)
const cell = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(null, '', undefined), weight: 2 },
  { arbitrary: text, weight: 4 },
  { arbitrary: number, weight: 3 },
  { arbitrary: fc.boolean(), weight: 1 },
  { arbitrary: object, weight: 1 },
)
const row = fc.array(cell, { maxLength: 14 })
/** A roster as staff keep it, with any cells at all in its rows. */
const roster = fc
  .array(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), { maxLength: 12 })
  .map((rows) => [HEADERS, ...rows])
const grid = fc.oneof(
  roster,
  fc.array(row, { maxLength: 12 }),
  cell.map((one) => [[one]]),
  fc.constantFrom<unknown[][]>([], [[]], [[], []]),
)
const INDICATORS = ['CT01', 'CT02', 'CT05', 'CT07', 'CT08', 'CT13', 'CT16', 'CT17', 'CT18', 'QT1', 'QT4', 'ct1', '__proto__']
const single = fc.oneof(cell, fc.constantFrom<unknown>(null, null, 2025, 2030, '31/12/2025', 46_022))

/** AGE and BIRTHDATE keep the shape of the range, whose rows Excel makes equally long; every other function is also given ragged ones. */
const KEEP_SHAPE = ['AGE', 'BIRTHDATE']
const level = (rows: readonly (readonly unknown[])[]): unknown[][] => {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at]))
}

function argumentFor({ name, dimensionality, repeating }: Parameter): fc.Arbitrary<readonly unknown[]> {
  if (repeating) return fc.array(grid, { maxLength: 3 })
  if (dimensionality === 'matrix')
    return fc.oneof({ arbitrary: grid, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 }).map((one) => [one])
  if (name === 'indicator') return fc.oneof({ arbitrary: fc.constantFrom<unknown>(...INDICATORS), weight: 5 }, single).map((one) => [one])
  return single.map((one) => [one])
}
const callOf = (parameters: readonly Parameter[]): fc.Arbitrary<readonly unknown[]> =>
  fc.tuple(...parameters.map(argumentFor)).map((parts) => parts.flat(1))

const isError = (value: unknown): boolean => value instanceof FunctionError
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))

/** What is wrong with an answer, in words; undefined when Excel can show it. */
function faultOf(answer: unknown): string | undefined {
  if (isPlain(answer)) return undefined
  if (!Array.isArray(answer)) return `neither a plain value nor rows: ${String(answer)}`
  const rows = answer as readonly unknown[]
  if (rows.length === 0) return 'no rows'
  const width = (rows[0] as readonly unknown[]).length
  if (width === 0) return 'no columns'
  for (const cells of rows as readonly (readonly unknown[])[]) {
    if (cells.length !== width) return `rows of ${width} and of ${cells.length} cells`
    for (let at = 0; at < width; at++) if (!isPlain(cells[at]) && !isError(cells[at])) return `a cell is ${String(cells[at])}`
  }
  return undefined
}

/** Calls as Excel does; what is wrong with what comes of it, thrown things other than `CustomFunctions.Error` and slowness too. */
function trouble(id: string, args: readonly unknown[]): string | undefined {
  const started = performance.now()
  let found: string | undefined
  try {
    found = faultOf(functions[id]!(...args))
  } catch (thrown) {
    if (!isError(thrown)) found = `threw ${thrown instanceof Object && 'stack' in thrown ? String(thrown.stack) : String(thrown)}`
  }
  const took = performance.now() - started
  return found ?? (took > MOST_MS ? `took ${Math.round(took)} ms` : undefined)
}

describe('any cells and arguments at all', () => {
  beforeAll(() => void process.stdout.write(`FUZZ_SEED=${seed}\n`))

  it.each(metadata.functions)(
    '$id answers with what Excel can show, or with an error of its own',
    ({ id, parameters }) => {
      fc.assert(
        fc.property(callOf(parameters), (drawn) => {
          const args = KEEP_SHAPE.includes(id) ? drawn.map((one) => (Array.isArray(one) ? level(one as unknown[][]) : one)) : drawn
          expect(trouble(id, args)).toBeUndefined()
        }),
        { seed, numRuns: RUNS, interruptAfterTimeLimit: 20_000 },
      )
    },
    60_000,
  )

  it.each(metadata.functions)(
    '$id is done in time with 20,000 rows drawn from them',
    ({ id, parameters }) => {
      const [drawn] = fc.sample(fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 40, maxLength: 40 }), {
        seed,
        numRuns: 1,
      })
      const short = drawn!.map((cells) => cells.map((one) => (one === LONG ? 'Nguyễn' : one)))
      const rows = [HEADERS, ...Array.from({ length: 20_000 }, (_, at) => short[at % short.length])]
      const args = parameters.map(({ name, dimensionality }) => (dimensionality === 'matrix' ? rows : name === 'indicator' ? 'CT03' : null))
      expect(trouble(id, args)).toBeUndefined()
    },
    60_000,
  )
})
