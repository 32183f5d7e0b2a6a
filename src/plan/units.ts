import type { IsoDate, Unit } from './register'

/** NQ 867/NQ-UBTVQH14: thị xã Đức Phổ with its 8 wards and 7 communes, from this day. */
const TOWN_FROM: IsoDate = '2020-02-01'
const TOWN_TO: IsoDate = '2025-06-30'
/** NQ 1677/NQ-UBTVQH15: five units take over the fifteen, from this day. */
const FIVE_FROM: IsoDate = '2025-07-01'

const unitOfTown = (type: Unit['type'], id: string, name: string, more: Pick<Partial<Unit>, 'aliases' | 'earlierType'> = {}): Unit => ({
  id, name, type, validFrom: TOWN_FROM, validTo: TOWN_TO, predecessors: [], aliases: [], ...more,
}) // prettier-ignore

const ONCE_COMMUNE = { earlierType: 'xã' } as const

/** The fifteen units of thị xã Đức Phổ, to 30/6/2025. */
export const UNITS_OF_TOWN: readonly Unit[] = [
  unitOfTown('phường', 'nguyen-nghiem', 'Nguyễn Nghiêm', { aliases: ['thị trấn Đức Phổ', 'TT Đức Phổ', 'TT. Đức Phổ'] }),
  unitOfTown('phường', 'pho-hoa', 'Phổ Hòa', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-minh', 'Phổ Minh', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-vinh', 'Phổ Vinh', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-ninh', 'Phổ Ninh', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-van', 'Phổ Văn', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-quang', 'Phổ Quang', ONCE_COMMUNE),
  unitOfTown('phường', 'pho-thanh', 'Phổ Thạnh', ONCE_COMMUNE),
  unitOfTown('xã', 'pho-an', 'Phổ An'),
  unitOfTown('xã', 'pho-thuan', 'Phổ Thuận'),
  unitOfTown('xã', 'pho-chau', 'Phổ Châu'),
  unitOfTown('xã', 'pho-nhon', 'Phổ Nhơn'),
  unitOfTown('xã', 'pho-phong', 'Phổ Phong'),
  unitOfTown('xã', 'pho-khanh', 'Phổ Khánh'),
  unitOfTown('xã', 'pho-cuong', 'Phổ Cường'),
]

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
