import { MARK_FILLS, type Mark, type MarkColour } from '../workbook'
import { addressOf, joinAreas } from './address'
import { askExcel, supports, type Limits } from './ask-excel'
import { Refusal } from './refusal'
import { nameSheets } from './sheets'
import { writing } from './writing'

/** True everywhere, and ours: no reference in it that inserted rows could move, and nobody else writes such a rule. */
const RULE = '=N("DEAN12")=0'
/** Excel takes addresses of at most 8,192 characters. */
const ADDRESS_LENGTH = 8_000

interface Sheet {
  readonly id: string
  readonly name: string
  readonly protected: boolean
}

interface OwnRule {
  readonly sheet: Sheet
  readonly id: string
}

/** Highlights cells in place of what was highlighted before. Nothing of the user's own formats or rules is touched. */
export async function mark(marks: readonly Mark[], limits: Limits): Promise<void> {
  requireConditionalFormats()
  // Before the first round trip, so that this and the request itself are two stretches.
  const grouped = [...groups(marks)]
  await askExcel(async (context) => {
    const sheets = nameSheets(
      context,
      grouped.map(([sheet]) => sheet),
    )
    await context.sync()
    sheets.check()
  }, limits)
  await clearMarks(limits)
  try {
    await writing(async (context) => {
      for (const [sheet, colour, areas] of grouped) addRules(context.workbook.worksheets.getItem(sheet), colour, areas)
      await context.sync()
    }, limits)
  } catch (error) {
    await clearMarks(limits).catch(() => {})
    throw error
  }
}

/** Takes every highlight away, also those of an earlier session. */
export async function clearMarks(limits: Limits): Promise<void> {
  requireConditionalFormats()
  const own = await findOwnRules(limits)
  if (own.length === 0) return
  const closed = own.find(({ sheet }) => sheet.protected)
  if (closed) throw new Refusal('protected-sheet', closed.sheet.name)
  await writing(async (context) => {
    for (const { sheet, id } of own) rulesOf(context, sheet).getItem(id).delete()
    await context.sync()
  }, limits)
}

/** Which of our colours stand in the workbook. An Excel without conditional formats for add-ins has none. */
export async function marksPresent(limits: Limits): Promise<readonly MarkColour[]> {
  if (!supports('1.6')) return []
  const own = await findOwnRules(limits)
  if (own.length === 0) return []
  const fills = await askExcel(async (context) => {
    const asked = own.map(({ sheet, id }) => {
      const { fill } = rulesOf(context, sheet).getItem(id).custom.format
      fill.load('color')
      return fill
    })
    await context.sync()
    return new Set(asked.map(({ color }) => color?.toUpperCase()))
  }, limits)
  const colours = Object.keys(MARK_FILLS) as MarkColour[]
  const present = colours.filter((colour) => fills.has(MARK_FILLS[colour]))
  return present.length > 0 ? present : colours
}

async function findOwnRules(limits: Limits): Promise<readonly OwnRule[]> {
  const sheets = await askExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name,items/protection/protected')
    await context.sync()
    return worksheets.items.map(({ id, name, protection }): Sheet => ({ id, name, protected: protection.protected }))
  }, limits)
  const custom = await askExcel(async (context) => {
    const all = sheets.map((sheet) => {
      const rules = rulesOf(context, sheet)
      rules.load('items/id,items/type')
      return { sheet, rules }
    })
    await context.sync()
    return all.flatMap(({ sheet, rules }) => rules.items.filter(({ type }) => type === 'Custom').map(({ id }): OwnRule => ({ sheet, id })))
  }, limits)
  if (custom.length === 0) return []
  return askExcel(async (context) => {
    const asked = custom.map((found) => {
      const { rule } = rulesOf(context, found.sheet).getItem(found.id).custom
      rule.load('formula')
      return { found, rule }
    })
    await context.sync()
    return asked.filter(({ rule }) => bare(rule.formula) === bare(RULE)).map(({ found }) => found)
  }, limits)
}

function rulesOf(context: Excel.RequestContext, { id }: Sheet): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(id).getRange().conditionalFormats
}

/** Excel may hand a rule back with or without its "=" and spaces. */
function bare(formula: string): string {
  return formula.replace(/^=|\s/g, '').toUpperCase()
}

function* groups(marks: readonly Mark[]): Generator<readonly [sheet: string, colour: MarkColour, addresses: readonly string[]]> {
  const bySheet = new Map<string, Map<MarkColour, Mark[]>>()
  for (const one of marks) {
    let colours = bySheet.get(one.at.sheet)
    if (!colours) bySheet.set(one.at.sheet, (colours = new Map()))
    const there = colours.get(one.colour)
    if (there) there.push(one)
    else colours.set(one.colour, [one])
  }
  for (const [sheet, colours] of bySheet) {
    for (const [colour, some] of colours) {
      const areas = joinAreas(some.map(({ at, rows = 1, columns = 1 }) => ({ row: at.row, column: at.column, rows, columns })))
      yield [sheet, colour, areas.map(addressOf)]
    }
  }
}

/** One rule for many areas where Excel can, else one for each. */
function addRules(sheet: Excel.Worksheet, colour: MarkColour, addresses: readonly string[]): void {
  const ranges = supports('1.9')
    ? joinAddresses(addresses).map((joined) => sheet.getRanges(joined))
    : addresses.map((one) => sheet.getRange(one))
  for (const range of ranges) {
    const rule = range.conditionalFormats.add('Custom')
    rule.custom.rule.formula = RULE
    rule.custom.format.fill.color = MARK_FILLS[colour]
  }
}

function joinAddresses(addresses: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const one of addresses) {
    const last = joined[joined.length - 1]
    if (last !== undefined && last.length + one.length < ADDRESS_LENGTH) joined[joined.length - 1] = `${last},${one}`
    else joined.push(one)
  }
  return joined
}

function requireConditionalFormats(): void {
  if (!supports('1.6')) throw new Refusal('not-supported')
}
