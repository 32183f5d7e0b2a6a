import type { Unit } from '../../plan'
import type { Council, Fact, UnitMatch } from '../records'
import type { Section } from '../tables/rows'
import {
  ABSENT,
  blankAt,
  columnOf,
  EMPTY,
  errorFact,
  inferred,
  known,
  listDitto,
  readText,
  report,
  reportFlags,
  settle,
  tellBlocks,
  tellRows,
  unreadableAt,
  type Field,
  type RowContext,
} from './fields'
import { cellsOf, isDitto, isEmpty } from '../grid'
import { list } from '../issues'
import { listForeign } from './letters'
import type { UnitFinder } from './post-units'
import { tellCells, type Teller } from './teller'
import {
  bare,
  findUnits,
  fold,
  isErrorCell,
  matchUnit,
  memoised,
  namesTown,
  namesUnit,
  organisationKey,
  readCouncil,
  readOrganisation,
  tidy,
  unitTypeOf,
  type CellReading,
  type UnitReading,
} from '../values'

/** Where a row stands and what told so. */
export interface Place<T> {
  readonly fact: Fact<T>
  readonly why?: string | undefined
}

/** The commune of a row. */
export interface Stand extends Place<UnitMatch> {
  /** The unit column, else the section, names the town itself: the posts of this row are town posts. */
  readonly town: boolean
}

export interface PlaceReader {
  readonly unit: Pick<Teller<Stand>, 'said' | 'read'>
  readonly organisation: Field<string>
  readonly council: Field<Council>
}

/** What is known of one text that may name a place; each distinct text is looked at once. */
interface Named {
  readonly unit: UnitReading
  readonly town: boolean
  readonly organisation: Fact<string>
  readonly council: Fact<Council>
}

export interface Gazetteer {
  readonly named: (text: string) => Named
  readonly find: UnitFinder
  readonly namesUnit: (text: string) => boolean
  readonly match: (text: string) => UnitReading
}

export function openGazetteer(units: readonly Unit[], day: string | undefined): Gazetteer {
  const match = memoised((text: string) => matchUnit(text, units, day))
  const find = memoised((text: string) => findUnits(text, units, day))
  const named = memoised((text: string): Named => {
    const organisation = readOrganisation(text)
    const council = readCouncil(text, units)
    return {
      unit: match(text),
      town: namesTown(text, units) && !/^(chi bộ|đảng bộ (?!thị xã))/.test(fold(text)),
      organisation:
        organisation.kind === 'read' && !OF_POSTS.test(organisation.value.key) && (organisation.value.type || organisation.value.own)
          ? inferred(organisation.value.name)
          : ABSENT,
      council: council.kind === 'read' ? inferred(council.value) : ABSENT,
    }
  })
  return { match, find, named, namesUnit: (text) => namesUnit(text, units) }
}

/** "Ủy viên Ban Thường vụ Đảng ủy" above its rows names those in it, no other đảng bộ. */
const OF_POSTS = /^(các )?(đồng chí |đ c )?((phó )?bí thư|p?bt|thường trực|ủy viên|uv|đảng ủy viên|chi ủy viên)( |$)/

/** Reads the commune, organisation or council of a row: its own cell, the merge it lies in, the section above, else the table's title or sheet. */
export function openPlaces(context: RowContext, title: string, gazetteer: Gazetteer, units: readonly Unit[]): PlaceReader {
  const { grid, kind } = context
  const { named, match } = gazetteer
  const ownUnit = columnOf(context, 'unit')
  const ownOrganisation = columnOf(context, 'organisation')
  const ownCouncil = columnOf(context, 'council')
  const typeColumn = columnOf(context, 'unit-type')
  const reported = new Set<number>()
  const general = fromTitle(context, title, gazetteer, units)
  const councils = memoised((text: string) => readCouncil(text, units))

  const placeColumns = (['unit', 'organisation', 'council'] as const).flatMap((role) => {
    const column = columnOf(context, role)
    return column === undefined ? [] : [{ role, column }]
  })
  /** Going down a column: the row whose cell holds a row's value, which is itself, the top of its merge, or, where merges are unknown, the last filled one above. */
  const openHolders = (column: number): Holders => {
    let above: number | undefined
    const isOwn = (row: number): boolean => {
      const cell = grid.at(row, column)
      const own = !isEmpty(cell) && !isDitto(cell)
      if (own && !grid.knowsMerges) above = row
      return own
    }
    return {
      isOwn,
      of(row) {
        if (isOwn(row)) return { row }
        if (isDitto(grid.at(row, column))) {
          const meant = grid.rowMeant(row, column)
          return meant === undefined ? undefined : { row: meant, why: `như dòng ${meant + 1}` }
        }
        const merge = grid.mergeAt(row, column)
        if (merge && merge.row < row && !isEmpty(grid.at(merge.row, merge.column)))
          return { row: merge.row, why: `theo ô gộp từ dòng ${merge.row + 1}` }
        return above === undefined ? undefined : { row: above, why: `theo ô có chữ gần nhất phía trên, dòng ${above + 1}` }
      },
    }
  }
  const textAt = (row: number, column: number): string => grid.text(row, column).trim()
  /** "Phổ Minh" among party organisations is the đảng bộ of that commune. */
  const bodies = memoised((text: string): CellReading<string> => {
    const reading = readText(tidy(text))
    const unit = match(text)
    const ofUnit = unit.kind === 'read' && organisationKey(text) === organisationKey(unit.value.unit.name)
    return reading.kind === 'read' && ofUnit ? { ...reading, value: partyOfUnit(unit.value) } : reading
  })

  // The sections of a block are one array: what they say is told once a block, not once a row.
  let lastSections: readonly Section[] | undefined
  let lastBlock: Block
  const ofSections = (sections: readonly Section[]): Block => {
    if (sections !== lastSections) {
      lastSections = sections
      const facts = readSections(context, sections, named, reported)
      lastBlock = { facts, stand: standing(facts.unit ?? general.unit, facts.town) }
    }
    return lastBlock
  }

  const isTown = (row: number, sections: readonly Section[]): boolean => {
    const cell = ownUnit === undefined ? undefined : grid.at(row, ownUnit)
    if (ownUnit === undefined || isEmpty(cell)) return ofSections(sections).stand.town
    return named(textAt((isDitto(cell) ? grid.rowMeant(row, ownUnit) : row) ?? row, ownUnit)).town
  }

  const readUnit = (row: number, column: number, holder: Holder): Place<UnitMatch> | undefined => {
    if (isErrorCell(grid.at(holder.row, column))) return { fact: errorFact(context, 'unit', row, column) }
    const own = textAt(holder.row, column)
    if (holder.row === row) listForeign(context, 'unit', row, column)
    const reading = withType(own, typeColumn === undefined ? '' : textAt(row, typeColumn), match)
    if (reading.kind === 'read') {
      if (holder.row === row) reportFlags(context, reading, 'unit', row, column)
      return holder.why ? { fact: inferred(reading.value), why: `đơn vị ${holder.why}` } : { fact: known(reading.value) }
    }
    if (reading.kind === 'blank') return undefined
    if (kind !== 'key-cadres' || named(own).town) return { fact: blankAt(grid, row, column) }
    report(context, reading, 'unit', row, column)
    return { fact: unreadableAt(grid, row, column, own) }
  }

  /** What a row's own cell or the merge it lies in says, else its block, else the table as a whole. */
  const placed = <T>(
    role: 'organisation' | 'council',
    column: number | undefined,
    read: (text: string) => CellReading<T>,
    otherwise: Fact<T>,
    blockOf: (facts: SectionFacts) => Fact<T>,
  ): Field<T> => {
    const ofBlock = (sections: readonly Section[]): Fact<T> => {
      const block = blockOf(ofSections(sections).facts)
      if (block.state === 'known') return block
      return column === undefined || otherwise.state === 'known' ? otherwise : EMPTY
    }
    if (column === undefined) return tellBlocks(ofBlock)
    const holders = openHolders(column)
    return tellRows(column, (row, sections) => {
      const holder = holders.of(row)
      if (holder) {
        if (isErrorCell(grid.at(holder.row, column))) return errorFact(context, role, row, column)
        if (holder.row === row) listForeign(context, role, row, column)
        const text = textAt(holder.row, column)
        const reading = read(text)
        if (reading.kind !== 'blank') return settle(context, reading, role, row, column, text, holder.row === row ? known : inferred)
      }
      return ofBlock(sections)
    })
  }

  const holders = ownUnit === undefined ? undefined : openHolders(ownUnit)
  const standAt = (row: number, sections: readonly Section[], holder = holders?.of(row)): Stand => {
    const own = ownUnit === undefined || !holder ? undefined : readUnit(row, ownUnit, holder)
    const town = isTown(row, sections)
    const { stand } = ofSections(sections)
    if (!own && (ownUnit === undefined || stand.fact.state !== 'absent')) return stand.town === town ? stand : standing(stand, town)
    return standing(own ?? { fact: blankAt(grid, row, ownUnit!) }, town)
  }
  const byRows = tellRows(ownUnit, standAt)
  // No type beside it: the same words are one place.
  const alone =
    ownUnit === undefined || typeColumn !== undefined
      ? undefined
      : tellCells(context, ownUnit, byRows.said, (row, _raw, sections) => standAt(row, sections, { row }), ({ why, fact }) => !why && fact.state === 'known') // prettier-ignore
  return {
    unit: {
      said: byRows.said,
      read(row, sections) {
        const isOwn = holders?.isOwn(row)
        if (!isOwn || placeColumns.length > 1)
          for (const { role, column } of placeColumns) if (isDitto(grid.at(row, column))) listDitto(context, role, row, column)
        return alone && isOwn ? alone.read(row, sections) : byRows.read(row, sections)
      },
    },
    organisation: placed('organisation', ownOrganisation ?? (kind === 'committee' ? ownUnit : undefined), bodies, general.organisation, (facts) => facts.organisation), // prettier-ignore
    council: placed('council', ownCouncil ?? ownUnit, councils, general.council, (facts) => facts.council),
  }
}

const standing = ({ fact, why }: Place<UnitMatch>, town: boolean): Stand => ({ fact, why, town })

interface Holder {
  readonly row: number
  readonly why?: string
}

interface Holders {
  /** The row's own cell holds it. */
  isOwn(row: number): boolean
  of(row: number): Holder | undefined
}

/** Rows under the same sections. */
interface Block {
  readonly facts: SectionFacts
  readonly stand: Stand
}

interface SectionFacts {
  readonly unit?: Place<UnitMatch>
  readonly organisation: Fact<string>
  readonly council: Fact<Council>
  readonly town: boolean
}

/** What the open sections say, the innermost first. A section that looks like a commune nobody knows leaves its people without one. */
function readSections(
  context: RowContext,
  sections: readonly Section[],
  named: (text: string) => Named,
  reported: Set<number>,
): SectionFacts {
  let unit: Place<UnitMatch> | undefined
  let organisation: Fact<string> = ABSENT
  let council: Fact<Council> = ABSENT
  let town = false
  for (const section of [...sections].reverse()) {
    const { column, row, text } = section
    const here = named(text)
    // Of other lists a commune's line names the commune alone; "Chức danh Bí thư Đảng ủy" names a post.
    if (
      organisation.state !== 'known' &&
      !/(^| )chức (danh|vụ) /.test(fold(text)) &&
      (context.kind === 'committee' || here.unit.kind !== 'read')
    )
      organisation = here.organisation
    // "Tổ đại biểu số 1 (phường Phổ Minh)" is of the council in the title.
    if (council.state !== 'known' && !/^tổ |bầu cử/.test(fold(text))) council = here.council
    if (!unit && here.town) town = true
    if (unit) continue
    if (here.unit.kind === 'read') {
      unit = { fact: inferred(here.unit.value), why: `đơn vị theo dòng nhóm ${row + 1}` }
      if (!reported.has(row)) reportFlags(context, here.unit, 'unit', row, column)
    } else if (
      here.unit.kind === 'unreadable' &&
      context.kind === 'key-cadres' &&
      /^(phường|xã|thị trấn|p\.|x\.) ?\p{L}/u.test(fold(text))
    ) {
      if (!reported.has(row)) report(context, here.unit, 'unit', row, column)
      unit = { fact: unreadableAt(context.grid, row, column, text) }
    }
    reported.add(row)
  }
  return { organisation, council, town, unit }
}

/** "Nguyễn Nghiêm" beside "Phường" in the next column: the type settles which of the two it is. */
function withType(name: string, type: string, match: (text: string) => UnitReading): UnitReading {
  const word = unitTypeOf(type)
  if (!word || fold(name).startsWith(word)) return match(name)
  const typed = match(`${word} ${name}`)
  return typed.kind === 'read' ? typed : match(name)
}

const partyOfUnit = ({ unit: { type, name } }: UnitMatch): string => `Đảng bộ ${type} ${name}`

interface General {
  readonly unit: Place<UnitMatch>
  readonly organisation: Fact<string>
  readonly council: Fact<Council>
}

const COUNCIL_OF = /(?:đại biểu|đb)\s+(?:hđnd|hội đồng nhân dân)\s+(.*)$/

/** One sheet per commune: the title, else the sheet's name, else its letterhead, says whose people these are, when it names just one place. */
function fromTitle(context: RowContext, title: string, { find }: Gazetteer, all: readonly Unit[]): General {
  // "… trực thuộc Thị ủy" above "1. Đảng bộ phường …": the line next to the rows says whose they are.
  const folded = fold(title).replace(/.*(?:thị ủy|[\divx][.)]) (?=(?:đảng|chi) bộ )/, '')
  const sheet = context.grid.sheet.name
  const ofNoOne = OF_SEVERAL.test(folded) || /thị (xã|ủy)/.test(folded)
  const sources = [
    ['tiêu đề bảng', title],
    ['tên trang', sheet],
    ['đầu trang', ofNoOne ? '' : letterhead(context)],
    [SHORT_NAME, ofNoOne || columnOf(context, 'unit') !== undefined ? '' : spelledOut(sheet, all)],
  ] as const
  const [where, units] = sources.map(([where, text]) => [where, find(text)] as const).find(([, found]) => found.length > 0) ?? []
  const only = units?.length === 1 ? units[0] : undefined
  const { leafRow, column } = context.columns[0]!.path
  if (only && where === SHORT_NAME)
    list(context, 'unit-ambiguous', 'unit', leafRow, column, `Tên trang “${sheet}” được hiểu là ${only.unit.type} ${only.unit.name}.`, 'Ghi rõ ở tiêu đề.', { severity: 'doubtful', text: sheet }) // prettier-ignore
  const unit: Place<UnitMatch> = only ? { fact: inferred(only), why: `đơn vị theo ${where}` } : { fact: ABSENT }
  return { unit, organisation: organisationOf(folded, only), council: councilOf(folded, only) }
}

const SHORT_NAME = 'tên trang viết tắt'

/** "P.Minh", "X Châu", "PVan" as a sheet's name: the phường or xã of that last syllable, all of them where there are several. */
function spelledOut(sheet: string, units: readonly Unit[]): string {
  const [, type, last] = /^[\d. -]*(p|x)(?:huong |a )?[. ]*([a-z ]+)$/.exec(bare(sheet)) ?? []
  return units
    .map((unit) => `${unit.type} ${unit.name}`)
    .filter((name) => bare(name).charAt(0) === type && bare(name).endsWith(` ${last}`))
    .join('; ')
}

const OF_SEVERAL = /các (đảng bộ|chi bộ|đảng ủy|chi ủy|xã|phường)|trực thuộc/
const LETTERHEAD_ROWS = 3

/** "UBND PHƯỜNG PHỔ HÒA" in a corner of the sheet's first rows. */
function letterhead({ grid, columns }: RowContext): string {
  const { region } = grid
  const rows = Math.min(LETTERHEAD_ROWS, columns[0]!.path.leafRow - region.firstRow)
  return Array.from({ length: rows }, (_, at) => region.firstRow + at)
    .flatMap((row) => cellsOf(grid, row, region).map((column) => grid.text(row, column)))
    .filter((text) => /^(ubnd|hđnd|ủy ban|hội đồng|đảng (ủy|bộ)|phường|xã) /.test(fold(text)))
    .join('; ')
}

function organisationOf(title: string, unit: UnitMatch | undefined): Fact<string> {
  // Of several organisations: whoever has neither a cell nor a section that says which is of nobody knows which.
  if (OF_SEVERAL.test(title)) return EMPTY
  if (unit && /đảng bộ|đảng ủy|bch|ban chấp hành|cấp ủy/.test(title)) return inferred(partyOfUnit(unit))
  if (/đảng bộ thị xã|thị ủy|bch đảng bộ tx/.test(title)) return inferred('Đảng bộ thị xã')
  const body = /(?:đảng bộ|chi bộ) [^,;(]{2,60}/.exec(title)?.[0].replace(/ (nhiệm kì|năm|khóa) .*$/, '')
  return body ? inferred(body.charAt(0).toUpperCase() + body.slice(1)) : ABSENT
}

function councilOf(title: string, unit: UnitMatch | undefined): Fact<Council> {
  const rest = COUNCIL_OF.exec(title)?.[1]
  if (rest === undefined || /^các cấp/.test(rest)) return ABSENT
  if (unit) return inferred({ name: `HĐND ${unit.unit.type} ${unit.unit.name}`, level: 'commune' })
  return /^(cấp )?(thị xã|tx)/.test(rest) ? inferred({ name: 'HĐND thị xã', level: 'town' }) : ABSENT
}
