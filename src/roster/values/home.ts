import type { Unit } from '../../plan'
import { madeOnce } from './memo'
import { BLANK, read, unreadable, type HomeReading } from './reading'
import { fold, saysNothing, tidy, wordsOf } from './text'
import { mentionsIn, settleUnit } from './unit'

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map((name) => wordsOf(name).join(' ')))

/** The districts and towns around, as quê quán strings name them, before and after 2025. */
const OTHER_DISTRICTS = words(
  'Mộ Đức|Nghĩa Hành|Tư Nghĩa|Sơn Tịnh|Bình Sơn|Ba Tơ|Minh Long|Sơn Hà|Sơn Tây|Trà Bồng|Tây Trà|Lý Sơn|Hoài Nhơn|An Lão|Kon Tum|Vạn Tường',
)

/** Provinces other than Quảng Ngãi and the Nghĩa Bình it once was part of, of before and after 2025. */
const OTHER_PROVINCES = words(
  'An Giang|Bà Rịa Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|' +
    'Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|' +
    'Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái',
)
const TOWN = 'đức phổ'
const LOCAL_PROVINCE = /^(quảng ngãi|nghĩa bình)$/
/** Where somebody lives says nothing of where he is from (rule CT08). */
export const RESIDENCE = /nơi ở|hiện ở|chỗ ở|thường trú|trú quán|cư trú|trú tại/i
const PREFIX = /^(tỉnh|thành phố|tp|huyện|h|thị xã|tx|quận|t) /

/**
 * Where a quê quán lies (rules CT08, K5): in one of the units (all of them, whatever the day), certainly elsewhere, or nobody can tell.
 * "Phổ Minh, Đức Phổ, Quảng Ngãi" is a unit; "Đức Phổ, Quảng Ngãi" is too vague; "Mộ Đức, Quảng Ngãi" is elsewhere, and so is
 * "phường Nguyễn Nghiêm, TP Quảng Ngãi", another ward of the same name.
 */
export function matchHome(cell: string, units: readonly Unit[]): HomeReading {
  // "Phổ An; nơi ở: Phổ Minh"
  const [text = ''] = cell.normalize('NFC').split(RESIDENCE)
  const shown = tidy(text).slice(0, 100)
  if (saysNothing(shown)) return BLANK
  const segments = fold(text).split(/[,;/()]| - /).map((segment) => wordsOf(segment).join(' ')).filter((segment) => segment !== '') // prettier-ignore
  const places = segments.map((segment) => segment.replace(PREFIX, ''))
  const town = segments.some((segment, at) => places[at] === TOWN && segment !== `phường ${TOWN}`)
  // "Quảng Ngãi, Quảng Ngãi": the city of that name in its province.
  const ofCity = places.some((place, at) => place === 'quảng ngãi' && places[at + 1] === place)
  const otherDistrict = ofCity || segments.some((segment, at) => isOtherDistrict(segment, places[at]!))
  const otherProvince = places.some((place) => OTHER_PROVINCES.has(place))

  // Small places come first ("Trà Câu, Phổ Văn, Đức Phổ" is of Phổ Văn). Under the town stood only the units of its time.
  const candidates = town ? unitsOfTheTown(units) : units
  const mentions = mentionsIn(text, candidates).filter(
    ({ ofTown, type, words: name }) => !ofTown && (name.join(' ') !== TOWN || type !== undefined),
  )
  const mention = mentions[mentions.length - 1]
  if (mention && (town || (!otherDistrict && !otherProvince))) {
    const reading = settleUnit(mention)
    return reading.kind === 'read' ? read({ place: 'unit', match: reading.value }, reading.flags) : reading
  }
  if (otherDistrict || otherProvince) {
    if (town) return vague(shown)
    return read({ place: 'elsewhere' })
  }
  return vague(shown)
}

function isOtherDistrict(segment: string, place: string): boolean {
  if (place === TOWN) return false
  if (OTHER_DISTRICTS.has(place)) return true
  const prefix = PREFIX.exec(segment)?.[1]
  return prefix !== undefined && !/^t(ỉnh)?$/.test(prefix) && (!LOCAL_PROVINCE.test(place) || /^t(hành|p)/.test(prefix))
}

function vague(shown: string): HomeReading {
  return unreadable('home-town-vague', `“${shown}” không cho biết xã, phường.`, 'Ghi quê quán đến xã, phường.')
}

/** The units that stood while there was a town above them: those that have ended. The same array each time, for its names are indexed once. */
const unitsOfTheTown = madeOnce((units: readonly Unit[]): readonly Unit[] => units.filter(({ validTo }) => validTo !== undefined))
