import { UNITS_OF_TOWN } from '../../src/plan'
import { gatherEvidence, type Evidence } from '../../src/indicators'
import type { PersonRow, Roster, RosterKind } from '../../src/roster'
import { dateOf } from '../../src/roster'
import { organisationRow, personRow, type WrittenPerson } from '../indicators/rows'
import sheets from './sheets.json'

export type Cell = string | number | null
export const SHEETS = sheets as unknown as Readonly<Record<keyof typeof sheets, readonly (readonly Cell[])[]>>

/** The as-of date the workbook's formulas take: 30/06/2025. */
export const AS_OF = SHEETS.ThamSo[0]![1] as number

/** The sheets as records, columns placed by hand: what the counting rules get when reading goes right. */
export function evidenceByHand(): Evidence {
  return gatherEvidence(
    [
      roster(
        'key-cadres',
        'CanBo',
        ([, name, id, birth, gender, post, unit, , local, degree, theory, administration, update, language]) => ({
          ...{ name, id, birth: date(birth), gender, post, unit, local, degree, theory, administration, language },
          update: update ?? 'Không',
        }),
      ),
      roster('committee', 'BCH', ([organisation, name, birth, gender, standing]) => ({
        ...{ organisation, name, birth: date(birth), gender, standing },
      })),
      roster('appointments', 'BoNhiem', ([, name, birth, decided, form, managed]) => ({
        ...{ name, birth: date(birth), decided: date(decided), form: form === 'Bổ nhiệm lại' ? 'reappointment' : 'appointment', managed },
      })),
      roster('delegates', 'HDND', ([council, name, gender]) => ({ council, name, gender })),
      roster('town-leaders', 'LanhDao', ([, name, id, birth, post, standing]) => ({
        ...{ name, id, birth: date(birth), post, standing },
      })),
      {
        ...BASE,
        kind: 'organisations',
        organisations: SHEETS.ToChuc.slice(1).map(([name, type, exempt, built, submitted, committee, source], row) =>
          organisationRow(
            {
              name: String(name),
              type: type === 'ĐB' ? 'đảng bộ' : 'chi bộ',
              ...(name === 'Đảng bộ thị xã' && { own: true }),
              ...marks({ exempt, built, submitted, committee, source }),
            },
            'ToChuc',
            row,
          ),
        ),
      },
    ],
    UNITS_OF_TOWN,
  )
}

const BASE = {
  id: '',
  sheet: '',
  title: '',
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  headerRows: 1,
  columns: [],
  why: '',
  confidence: 'certain',
  hiddenRows: 0,
} as const

function roster(
  kind: Exclude<RosterKind, 'organisations' | 'units'>,
  sheet: keyof typeof SHEETS,
  place: (cells: readonly Cell[]) => Readonly<Record<string, Cell | undefined>>,
): Roster {
  const people: PersonRow[] = SHEETS[sheet]
    .slice(1)
    .map((cells, row) => personRow(marks(place(cells)) as unknown as WrittenPerson, sheet, row))
  return { ...BASE, kind, people }
}

/** Empty cells are empty, not missing columns. */
const marks = (cells: Readonly<Record<string, Cell | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell === null || cell === undefined ? '' : String(cell)]))

function date(cell: Cell | undefined): string {
  if (typeof cell !== 'number') return ''
  const { year, month, day } = dateOf(cell)
  return `${day}/${month}/${year}`
}
