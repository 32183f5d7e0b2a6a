import type { ColumnRole, Fact, OrganisationRow } from '../records'
import {
  columnOf,
  columnsOf,
  EMPTY,
  factIn,
  inferred,
  known,
  NO_COLUMN,
  openField,
  refOf,
  tellRows,
  withCell,
  type Field,
  type RowContext,
} from './fields'
import { isEmpty } from '../grid'
import { list } from '../issues'
import { markAt, openMark } from './marks'
import { readMark, readOrganisation, textOf, tidy, type CellReading } from '../values'

type OrganisationType = 'đảng bộ' | 'chi bộ'

/** Reads one organisation a row (R9). The type comes from its own column, else from the name's first words. */
export function openOrganisations(context: RowContext): (row: number) => OrganisationRow {
  const { grid } = context
  const nameAt = columnOf(context, 'organisation') ?? columnOf(context, 'unit') ?? columnOf(context, 'name') ?? grid.region.firstColumn
  const type = openField<OrganisationType>(context, 'organisation-type', readType) ?? NO_COLUMN
  const exempt = openMark(context, 'exempt', 'membership')
  const standing = openCount(context, 'has-standing-committee', 'standing-committee')
  const committee = openCount(context, 'has-committee', 'committee-member')
  const source = openMark(context, 'female-source')
  const built = openMark(context, 'planning-built', 'evidence')
  const submitted = openMark(context, 'planning-submitted', 'evidence')
  const approved = openMark(context, 'planning-approved', 'evidence')
  const plan = openMark(context, 'action-plan', 'evidence')
  const reports = columnsOf(context, 'yearly-report').flatMap(({ reading }) =>
    reading.year === undefined ? [] : [[reading.year, markAt(context, 'yearly-report', reading.column, 'evidence')] as const],
  )
  // "Quy hoạch cấp ủy" over "Đã XD": built or submitted, the header does not say.
  if (built === NO_COLUMN && submitted === NO_COLUMN)
    for (const { path } of columnsOf(context, 'planned-post'))
      list(context, 'column-doubtful', 'planning-built', path.leafRow, path.column, 'Không rõ đã xây dựng hay đã đề nghị; cột này không được dùng để tính.', 'Ghi tiêu đề “Đã xây dựng quy hoạch”.') // prettier-ignore
  return (row) => {
    const told = <T>(field: Field<T>): Fact<T> => {
      const fact = factIn(field, row)
      return fact === EMPTY ? withCell(fact, grid.sheet.name, row, field.column) : fact
    }
    const name = tidy(grid.text(row, nameAt))
    const worded = told(type)
    const organisation = readOrganisation(name)
    const byName = organisation.kind === 'read' ? organisation.value.type : undefined
    return {
      ref: refOf(grid, row, nameAt),
      name,
      type: byName && (worded.state === 'absent' || worded.state === 'blank') ? inferred(byName) : worded,
      own: organisation.kind === 'read' && organisation.value.own,
      exempt: told(exempt),
      hasStandingCommittee: told(standing),
      hasCommittee: told(committee),
      hasFemaleSource: told(source),
      planningBuilt: told(built),
      planningSubmitted: told(submitted),
      planningApproved: told(approved),
      actionPlan: told(plan),
      reports: Object.fromEntries(reports.map(([year, mark]) => [year, told(mark)])),
    }
  }
}

function readType(cell: unknown): CellReading<OrganisationType> {
  const organisation = readOrganisation(textOf(cell))
  if (organisation.kind !== 'read') return organisation
  if (organisation.value.type) return { kind: 'read', value: organisation.value.type, flags: [] }
  return {
    kind: 'unreadable',
    code: 'organisation-unknown',
    reason: 'Không rõ là đảng bộ hay chi bộ.',
    suggestion: 'Ghi “Đảng bộ” hoặc “Chi bộ”.',
  }
}

const NONE = known(false)

/** "Có BTV" is marked with x, "Số UV BTV" holds a number: any number above 0 means there is one. */
function openCount(context: RowContext, counted: ColumnRole, marked: ColumnRole): Field<boolean> {
  const role = columnOf(context, counted) === undefined ? marked : counted
  const field = openField<boolean>(context, role, (cell) => {
    if (typeof cell === 'number') return { kind: 'read', value: cell > 0, flags: [] }
    return /^\s*\d+\s*$/.test(textOf(cell)) ? { kind: 'read', value: Number(cell) > 0, flags: [] } : readMark(cell)
  })
  if (!field) return NO_COLUMN
  const { column } = field
  return tellRows(column, (row) => (isEmpty(context.grid.at(row, column)) ? NONE : factIn(field, row)))
}
