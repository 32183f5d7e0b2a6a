import { GSO_CODES, HOLDINGS, HORIZONS, INDICATOR_IDS, INDICATORS, targetAt, UNITS, type Profile, type Target, type Unit } from '../plan'
import type { Settings } from '../indicators'
import { serialOfIso } from '../roster'
import { HOLDING_ROWS, REGISTER_SHEETS } from '../roster/registers'
import { settingsTable } from './form'
import { SETTING_LINES } from './setting-sheet'
import { targetText } from './core'

/** A register sheet to be made, header first; the workbook's port takes it as it is. */
export interface RegisterTable {
  readonly sheet: string
  readonly values: readonly (readonly (string | number)[])[]
  /** In characters. */
  readonly widths: readonly number[]
  readonly boldRows: readonly number[]
  readonly numberFormats: readonly (readonly string[])[]
}

type Cells = readonly (string | number)[]

const DAY_FORMAT = 'dd/mm/yyyy'
const TEXT_FORMAT = '@'
const MARK = 'x'

/** The five register sheets filled with a profile and the settings in use. Read back unchanged they say exactly what stands in them. */
export function registerTables(profile: Profile, settings: Settings): readonly RegisterTable[] {
  return [unitTable(profile), postTable(profile), organisationTable(profile), targetTable(profile), settingTable(profile, settings)]
}

function table(
  sheet: string,
  widths: readonly number[],
  header: Cells,
  rows: readonly Cells[],
  formats?: readonly string[],
): RegisterTable {
  const values = [header, ...rows]
  const format = (_: unknown, column: number) => formats?.[column] ?? 'General'
  return {
    sheet,
    values,
    widths,
    boldRows: [0],
    numberFormats: values.map((cells, row) => (row === 0 ? cells.map(() => 'General') : cells.map(format))),
  }
}

function unitTable({ units }: Profile): RegisterTable {
  const everKnown = [...units, ...UNITS]
  const nameOf = (id: string): string => {
    const unit = everKnown.find((one) => one.id === id)
    return unit ? `${unit.type} ${unit.name}` : id
  }
  const day = (iso: string | undefined): string | number => (iso === undefined ? '' : (serialOfIso(iso) ?? iso))
  const row = ({ id, name, type, validFrom, validTo, predecessors, aliases, gsoCode = GSO_CODES[id] ?? '' }: Unit): Cells => [
    name,
    `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`,
    day(validFrom),
    day(validTo),
    predecessors.map(nameOf).join('; '),
    aliases.join('; '),
    gsoCode,
  ]
  return table(
    REGISTER_SHEETS.units,
    [22, 12, 14, 14, 60, 40, 12],
    ['Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến', 'Kế thừa từ', 'Tên gọi khác', 'Mã GSO'],
    units.map(row),
    ['General', 'General', DAY_FORMAT, DAY_FORMAT, 'General', 'General', TEXT_FORMAT],
  )
}

function postTable({ posts, holdingWords }: Profile): RegisterTable {
  return table(
    REGISTER_SHEETS.posts,
    [14, 36, 100],
    ['Mã', 'Chức danh', 'Cách ghi (ngăn cách bằng dấu chấm phẩy; chức danh thêm được, ba dòng cuối thêm bớt được)'],
    [
      ...posts.map(({ code, name, wordings }) => [code, name, wordings.join('; ')]),
      ...HOLDINGS.map((holding) => [HOLDING_ROWS[holding].code, HOLDING_ROWS[holding].name, holdingWords[holding].join('; ')]),
    ],
  )
}

function organisationTable({ organisations }: Profile): RegisterTable {
  const mark = (is: boolean): string => (is ? MARK : '')
  return table(
    REGISTER_SHEETS.organisations,
    [40, 12, 18, 18, 16, 44],
    ['Tên tổ chức đảng', 'Loại tổ chức', 'Có ban thường vụ', 'Có cấp ủy', 'Miễn trừ', 'Ghi chú'],
    organisations.map(({ name, type, hasStandingCommittee, hasCommittee, exempt, toConfirm }) => [
      name,
      type === 'chi bộ' ? 'Chi bộ' : 'Đảng bộ',
      mark(hasStandingCommittee),
      mark(hasCommittee),
      mark(exempt),
      toConfirm ? 'Cần xác nhận: kế hoạch không nêu tên. Xóa ghi chú này nếu đúng, xóa dòng nếu không.' : '',
    ]),
  )
}

function targetTable(profile: Profile): RegisterTable {
  const written = (target: Target): string => (target.kind === 'silent' ? '-' : targetText(target))
  return table(
    REGISTER_SHEETS.targets,
    [10, 60, 20, 20, 20],
    ['Mã', 'Chỉ tiêu', ...HORIZONS.map((horizon) => `Năm ${horizon}`)],
    INDICATOR_IDS.map((id) => [id, INDICATORS[id].name, ...HORIZONS.map((horizon) => written(targetAt(id, horizon, profile)))]),
    ['General', 'General', TEXT_FORMAT, TEXT_FORMAT, TEXT_FORMAT],
  )
}

/** Choices as they stand now, and the words of the letterhead. */
function settingTable(profile: Profile, settings: Settings): RegisterTable {
  const { values } = settingsTable(profile)
  const [header = [], ...letterhead] = values
  const rows = SETTING_LINES.map(({ label, explanation, write }): Cells => [label, write(settings), explanation])
  return table(REGISTER_SHEETS.settings, [56, 48, 100], header, [...rows, ...letterhead], ['General', TEXT_FORMAT, 'General'])
}
