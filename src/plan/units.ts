import type { IsoDate, Unit } from './register'

/** NQ 867/NQ-UBTVQH14: thị xã Đức Phổ with its 8 wards and 7 communes, from this day. */
const TOWN_FROM: IsoDate = '2020-02-01'
const TOWN_TO: IsoDate = '2025-06-30'
/** NQ 1677/NQ-UBTVQH15: five units take over the fifteen, from this day. */
const FIVE_FROM: IsoDate = '2025-07-01'

type UnitOfTown = Pick<Unit, 'id' | 'name'> & {
  readonly aliases?: readonly string[]
  readonly earlierType?: Unit['earlierType']
}

const unitOfTown =
  (type: Unit['type']) =>
  ({ aliases = [], ...unit }: UnitOfTown): Unit => ({ ...unit, type, validFrom: TOWN_FROM, validTo: TOWN_TO, predecessors: [], aliases })

const WARDS: readonly UnitOfTown[] = [
  { id: 'nguyen-nghiem', name: 'Nguyễn Nghiêm', aliases: ['thị trấn Đức Phổ', 'TT Đức Phổ', 'TT. Đức Phổ'] },
  { id: 'pho-hoa', name: 'Phổ Hòa', earlierType: 'xã' },
  { id: 'pho-minh', name: 'Phổ Minh', earlierType: 'xã' },
  { id: 'pho-vinh', name: 'Phổ Vinh', earlierType: 'xã' },
  { id: 'pho-ninh', name: 'Phổ Ninh', earlierType: 'xã' },
  { id: 'pho-van', name: 'Phổ Văn', earlierType: 'xã' },
  { id: 'pho-quang', name: 'Phổ Quang', earlierType: 'xã' },
  { id: 'pho-thanh', name: 'Phổ Thạnh', earlierType: 'xã' },
]

const COMMUNES: readonly UnitOfTown[] = [
  { id: 'pho-an', name: 'Phổ An' },
  { id: 'pho-thuan', name: 'Phổ Thuận' },
  { id: 'pho-chau', name: 'Phổ Châu' },
  { id: 'pho-nhon', name: 'Phổ Nhơn' },
  { id: 'pho-phong', name: 'Phổ Phong' },
  { id: 'pho-khanh', name: 'Phổ Khánh' },
  { id: 'pho-cuong', name: 'Phổ Cường' },
]

/** The fifteen units of thị xã Đức Phổ, to 30/6/2025. */
export const UNITS_OF_TOWN: readonly Unit[] = [...WARDS.map(unitOfTown('phường')), ...COMMUNES.map(unitOfTown('xã'))]

const unitSince2025 = (type: Unit['type'], id: string, name: string, predecessors: readonly string[]): Unit => ({
  id, name, type, validFrom: FIVE_FROM, predecessors, aliases: [],
}) // prettier-ignore

/** The five units since 01/7/2025. Xã Nguyễn Nghiêm is the former Phổ Nhơn and Phổ Phong: not the phường of that name. */
export const UNITS_SINCE_JULY_2025: readonly Unit[] = [
  unitSince2025('phường', 'duc-pho-2025', 'Đức Phổ', ['nguyen-nghiem', 'pho-hoa', 'pho-minh', 'pho-vinh', 'pho-ninh']),
  unitSince2025('phường', 'tra-cau-2025', 'Trà Câu', ['pho-van', 'pho-quang', 'pho-an', 'pho-thuan']),
  unitSince2025('phường', 'sa-huynh-2025', 'Sa Huỳnh', ['pho-thanh', 'pho-chau']),
  unitSince2025('xã', 'nguyen-nghiem-2025', 'Nguyễn Nghiêm', ['pho-nhon', 'pho-phong']),
  unitSince2025('xã', 'khanh-cuong-2025', 'Khánh Cường', ['pho-khanh', 'pho-cuong']),
]

/** Every unit of the place over time: what quê quán may name, whatever the day. */
export const UNITS: readonly Unit[] = [...UNITS_OF_TOWN, ...UNITS_SINCE_JULY_2025]

/** The units that stand on a day; both ends of validity count. On 2025-06-30 the fifteen, on 2025-07-01 the five. */
export function unitsOn(units: readonly Unit[], day: IsoDate): readonly Unit[] {
  return units.filter((unit) => unit.validFrom <= day && (unit.validTo === undefined || day <= unit.validTo))
}
