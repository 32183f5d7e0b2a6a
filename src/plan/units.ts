import type { IsoDate, Unit } from './register'

/** NQ 867/NQ-UBTVQH14: thị xã Đức Phổ with its 8 wards and 7 communes, from this day. */
const TOWN_FROM: IsoDate = '2020-02-01'
const TOWN_TO: IsoDate = '2025-06-30'
/** NQ 1677/NQ-UBTVQH15: five units take over the fifteen, from this day. */
const FIVE_FROM: IsoDate = '2025-07-01'

type UnitOfTown = Pick<Unit, 'id' | 'name' | 'gsoCode'> & {
  readonly aliases?: readonly string[]
  readonly earlierType?: Unit['earlierType']
}

const unitOfTown =
  (type: Unit['type']) =>
  ({ aliases = [], ...unit }: UnitOfTown): Unit => ({ ...unit, type, validFrom: TOWN_FROM, validTo: TOWN_TO, predecessors: [], aliases })

const WARDS: readonly UnitOfTown[] = [
  { id: 'nguyen-nghiem', name: 'Nguyễn Nghiêm', gsoCode: '21439', aliases: ['thị trấn Đức Phổ', 'TT Đức Phổ', 'TT. Đức Phổ'] },
  { id: 'pho-hoa', name: 'Phổ Hòa', gsoCode: '21469', earlierType: 'xã' },
  { id: 'pho-minh', name: 'Phổ Minh', gsoCode: '21463', earlierType: 'xã' },
  { id: 'pho-vinh', name: 'Phổ Vinh', gsoCode: '21466', earlierType: 'xã' },
  { id: 'pho-ninh', name: 'Phổ Ninh', gsoCode: '21460', earlierType: 'xã' },
  { id: 'pho-van', name: 'Phổ Văn', gsoCode: '21451', earlierType: 'xã' },
  { id: 'pho-quang', name: 'Phổ Quang', gsoCode: '21454', earlierType: 'xã' },
  { id: 'pho-thanh', name: 'Phổ Thạnh', gsoCode: '21478', earlierType: 'xã' },
]

const COMMUNES: readonly UnitOfTown[] = [
  { id: 'pho-an', name: 'Phổ An', gsoCode: '21442' },
  { id: 'pho-thuan', name: 'Phổ Thuận', gsoCode: '21448' },
  { id: 'pho-chau', name: 'Phổ Châu', gsoCode: '21481' },
  { id: 'pho-nhon', name: 'Phổ Nhơn', gsoCode: '21457' },
  { id: 'pho-phong', name: 'Phổ Phong', gsoCode: '21445' },
  { id: 'pho-khanh', name: 'Phổ Khánh', gsoCode: '21475' },
  { id: 'pho-cuong', name: 'Phổ Cường', gsoCode: '21472' },
]

/** The fifteen units of thị xã Đức Phổ, to 30/6/2025. */
export const UNITS_OF_TOWN: readonly Unit[] = [...WARDS.map(unitOfTown('phường')), ...COMMUNES.map(unitOfTown('xã'))]

/** The five units since 01/7/2025. Xã Nguyễn Nghiêm is the former Phổ Nhơn and Phổ Phong: not the phường of that name. */
export const UNITS_SINCE_JULY_2025: readonly Unit[] = [
  {
    id: 'duc-pho-2025',
    name: 'Đức Phổ',
    type: 'phường',
    validFrom: FIVE_FROM,
    predecessors: ['nguyen-nghiem', 'pho-hoa', 'pho-minh', 'pho-vinh', 'pho-ninh'],
    aliases: [],
    gsoCode: '21439',
  },
  {
    id: 'tra-cau-2025',
    name: 'Trà Câu',
    type: 'phường',
    validFrom: FIVE_FROM,
    predecessors: ['pho-van', 'pho-quang', 'pho-an', 'pho-thuan'],
    aliases: [],
    gsoCode: '21451',
  },
  { id: 'sa-huynh-2025', name: 'Sa Huỳnh', type: 'phường', validFrom: FIVE_FROM, predecessors: ['pho-thanh', 'pho-chau'], aliases: [] },
  {
    id: 'nguyen-nghiem-2025',
    name: 'Nguyễn Nghiêm',
    type: 'xã',
    validFrom: FIVE_FROM,
    predecessors: ['pho-nhon', 'pho-phong'],
    aliases: [],
  },
  { id: 'khanh-cuong-2025', name: 'Khánh Cường', type: 'xã', validFrom: FIVE_FROM, predecessors: ['pho-khanh', 'pho-cuong'], aliases: [] },
]

/** Every unit of the place over time: what quê quán may name, whatever the day. */
export const UNITS: readonly Unit[] = [...UNITS_OF_TOWN, ...UNITS_SINCE_JULY_2025]

/** The units that stand on a day; both ends of validity count. On 2025-06-30 the fifteen, on 2025-07-01 the five. */
export function unitsOn(units: readonly Unit[], day: IsoDate): readonly Unit[] {
  return units.filter((unit) => unit.validFrom <= day && (unit.validTo === undefined || day <= unit.validTo))
}
