import type { Unit } from '../../plan'
import { columnOf, columnsOf, type RowContext } from './fields'
import { isEmpty } from '../grid'
import { bare, isoOf, matchUnit, readDate, textOf, tidy, unitTypeOf } from '../values'

const ALWAYS = '1900-01-01'

/**
 * Reads a register of units, one a row. A unit that the built-in units know keeps their id, so that quê quán and predecessors still fit;
 * a new one gets an id of its own. `everKnown`: where predecessors are looked for. A row without a name or with an unknown type is an issue and no unit.
 */
export function openUnits(
  context: RowContext,
  known: readonly Unit[],
  everKnown: readonly Unit[] = known,
): (row: number) => Unit | undefined {
  const { grid, book } = context
  const nameAt = columnOf(context, 'unit') ?? columnOf(context, 'name') ?? columnOf(context, 'organisation') ?? grid.region.firstColumn
  const typeAt = columnOf(context, 'unit-type')
  const fromAt = columnOf(context, 'valid-from')
  const toAt = columnOf(context, 'valid-to')
  const beforeAt = columnOf(context, 'predecessors')
  const aliasAt = context.columns.find(({ path }) => /tên gọi khác|tên khác/.test(path.words.join(' ')))?.reading.column
  const codeAt = context.columns.find(({ path }) => /mã (gso|đơn vị|hành chính|xã)/.test(path.words.join(' ')))?.reading.column
  const idAt = columnsOf(context, 'id-number')[0]?.reading.column
  const at = (row: number, column: number | undefined): string =>
    column === undefined || isEmpty(grid.at(row, column)) ? '' : tidy(grid.text(row, column))
  const bad = (row: number, column: number, reason: string, suggestion?: string): undefined => {
    book.add(grid, 'register-row', row, column, reason, suggestion === undefined ? {} : { suggestion })
    return undefined
  }
  const day = (row: number, column: number | undefined): string | undefined | 'bad' => {
    if (column === undefined || isEmpty(grid.at(row, column))) return undefined
    const reading = readDate(grid.at(row, column), { date1904: grid.sheet.date1904 === true })
    if (reading.kind === 'read') return isoOf(reading.value.earliest)
    bad(row, column, 'Ngày hiệu lực không đọc được.', 'Ghi ngày dạng 01/7/2025.')
    return 'bad'
  }
  return (row) => {
    const written = at(row, nameAt)
    const typed = /^(phường|xã|thị trấn|đặc khu|p\.|x\.|tt\.)\s*/iu.exec(written.normalize('NFC'))
    const name = typed ? written.normalize('NFC').slice(typed[0].length) : written
    if (!/\p{L}/u.test(name)) return bad(row, nameAt, 'Dòng danh mục không có tên đơn vị.')
    const typeText = at(row, typeAt) || (typed?.[1] ?? '')
    const type = unitTypeOf(typeText)
    if (typeText !== '' && !type)
      return bad(row, typeAt ?? nameAt, `Loại đơn vị “${at(row, typeAt)}” không rõ.`, 'Ghi Phường, Xã, Thị trấn hoặc Đặc khu.')
    const match = matchUnit(type ? `${type} ${name}` : name, known)
    const built = match.kind === 'read' && !match.value.typeMismatch ? match.value.unit : undefined
    if (!type && !built) return bad(row, nameAt, `Không rõ ${name} là phường hay xã.`, 'Thêm cột loại đơn vị.')
    const validFrom = day(row, fromAt)
    const validTo = day(row, toAt)
    if (validFrom === 'bad' || validTo === 'bad') return undefined
    const predecessors =
      beforeAt === undefined ? (built?.predecessors ?? []) : listed(at(row, beforeAt)).flatMap((text) => idsOf(text, everKnown))
    const id =
      at(row, idAt) ||
      built?.id ||
      bare(`${name}-${type ?? ''}`)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
    const gsoCode = at(row, codeAt)
    const to = validTo ?? (toAt === undefined ? built?.validTo : undefined)
    return {
      id, name, type: type ?? built!.type, validFrom: validFrom ?? built?.validFrom ?? ALWAYS,
      validTo: to,
      predecessors, aliases: aliasAt === undefined ? (built?.aliases ?? []) : listed(at(row, aliasAt)),
      ...(gsoCode !== '' && { gsoCode }),
      ...(built?.earlierType === undefined ? {} : { earlierType: built.earlierType }),
    } // prettier-ignore
  }
}

const listed = (text: string): string[] =>
  text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function idsOf(text: string, known: readonly Unit[]): string[] {
  const match = matchUnit(text, known)
  if (match.kind === 'read') return [match.value.unit.id]
  const byId = known.find((unit) => unit.id === text)
  return [byId?.id ?? bare(textOf(text)).replace(/[^a-z0-9]+/g, '-')]
}
