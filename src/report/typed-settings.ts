import { HORIZONS, type Horizon } from '../plan'
import type { Settings } from '../indicators'
import { formatPartialDate, readDate, type PartialDate } from '../roster'

export type TypedKey = `congress-${Horizon}` | `election-${Horizon}` | 'approvedMembers' | 'planningWomen' | 'planningYoung'

/** A setting that is typed, not chosen from a list: one entry for the settings screen, the sheet ThamSo, and what is remembered. */
export interface TypedSetting {
  readonly key: TypedKey
  readonly label: string
  readonly explanation: string
  /** What an empty field means. */
  readonly blank: string
  /** What to write where a text cannot be read. */
  readonly hint: string
  /** As it is written; '' where nothing is typed. */
  readonly write: (settings: Settings) => string
  /** The settings with what a text says; undefined where it says nothing readable. An empty text takes back what was typed. */
  readonly read: (text: string, settings: Settings) => Settings | undefined
}

type DatesKey = 'congressDates' | 'electionDates'

function eventDate(key: TypedKey, dates: DatesKey, horizon: Horizon, words: Pick<TypedSetting, 'label' | 'explanation'>): TypedSetting {
  return {
    ...words,
    key,
    blank: 'bỏ trống: không xét',
    hint: 'Hãy ghi ngày hoặc tháng, ví dụ 15/6/2025 hoặc 6/2025.',
    write: (settings) => {
      const date = settings[dates][horizon]
      return date ? formatPartialDate(date) : ''
    },
    read: (text, settings) => {
      const { [horizon]: _before, ...others } = settings[dates]
      if (text.trim() === '') return { ...settings, [dates]: others }
      const date = readDayOrMonth(text)
      return date && { ...settings, [dates]: { ...others, [horizon]: date } }
    },
  }
}

type NumberKey = 'approvedMembers' | 'planningWomen' | 'planningYoung'

/** A number above 0; 0 stands for nothing typed. */
function numberSetting(
  key: NumberKey,
  words: Pick<TypedSetting, 'label' | 'explanation' | 'blank' | 'hint'>,
  unit: '' | '%',
  readNumber: (text: string) => number | undefined,
): TypedSetting {
  return {
    ...words,
    key,
    write: ({ [key]: number }) => (number === 0 ? '' : `${String(number).replace('.', ',')}${unit}`),
    read: (text, settings) => {
      const number = text.trim() === '' ? 0 : readNumber(text)
      return number === undefined ? undefined : { ...settings, [key]: number }
    },
  }
}

const PLANNING_HINT = 'Hãy ghi tỷ lệ phần trăm, ví dụ 20%.'
const PLANNING_BLANK = 'bỏ trống: không xét'

/** Every setting that is typed, in the order in which it is shown. */
export const TYPED_SETTINGS: readonly TypedSetting[] = [
  ...HORIZONS.map((horizon) =>
    eventDate(`congress-${horizon}`, 'congressDates', horizon, {
      label: `Ngày đại hội (mốc ${horizon})`,
      explanation: `Tuổi của chỉ tiêu tính theo ngày đại hội (CT01) trong năm ${horizon} tính đến ngày này. Chỉ biết tháng thì ghi tháng, ví dụ 6/2025. Bỏ trống nếu không xét.`,
    }),
  ),
  ...HORIZONS.map((horizon) =>
    eventDate(`election-${horizon}`, 'electionDates', horizon, {
      label: `Ngày bầu cử (mốc ${horizon})`,
      explanation: `Ngày bầu cử Hội đồng nhân dân của nhiệm kỳ xét tại mốc ${horizon}, ví dụ 15/3/2026: dùng cho chỉ tiêu chọn tính tuổi theo ngày bầu cử. Bỏ trống nếu không xét.`,
    }),
  ),
  numberSetting(
    'approvedMembers',
    {
      label: 'Số ủy viên Ban Chấp hành được duyệt (CT01)',
      explanation: 'Ghi số, ví dụ 39, thì đó là mẫu số của CT01. Bỏ trống: mẫu số là số ủy viên hiện có.',
      blank: 'bỏ trống: số ủy viên hiện có',
      hint: 'Hãy ghi một số từ 1 đến 300.',
    },
    '',
    readSeats,
  ),
  numberSetting(
    'planningWomen',
    {
      label: 'Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)',
      explanation:
        'Kế hoạch chỉ ghi “đạt hệ số quy định”: ghi tỷ lệ theo hướng dẫn của cấp có thẩm quyền, ví dụ 20%. Bỏ trống nếu không xét.',
      blank: PLANNING_BLANK,
      hint: PLANNING_HINT,
    },
    '%',
    readPercent,
  ),
  numberSetting(
    'planningYoung',
    {
      label: 'Tỷ lệ dưới 40 tuổi tối thiểu trong quy hoạch (QT3)',
      explanation: 'Như trên, cho cán bộ trẻ dưới 40 tuổi, ví dụ 15%. Bỏ trống nếu không xét.',
      blank: PLANNING_BLANK,
      hint: PLANNING_HINT,
    },
    '%',
    readPercent,
  ),
]

/** "15/6/2025", "6/2025", or the serial that a date cell holds. The year in full, so that no half-typed day is taken for another. */
function readDayOrMonth(text: string): PartialDate | undefined {
  const typed = text.trim()
  if (!/(^|\D)(19|20|21)\d\d(\D|$)|^\d{8}$|^\d{5}$/.test(typed)) return undefined
  const reading = readDate(/^\d{5}$/.test(typed) ? Number(typed) : typed)
  return reading.kind === 'read' && reading.value.precision !== 'year' && reading.value.earliest > BEFORE_THE_PLAN
    ? reading.value
    : undefined
}

/** 31/12/1999 as a serial. */
const BEFORE_THE_PLAN = 36525

/** Seats that a party committee can have. */
const MOST_SEATS = 300

/** "39", "39 đồng chí": seats as approved; undefined where it is no such number. */
function readSeats(text: string): number | undefined {
  const seats = Number(/^\s*(\d{1,3})\s*(đ\/c|đồng chí|ủy viên|người)?\s*$/i.exec(text.normalize('NFC'))?.[1])
  return seats > 0 && seats <= MOST_SEATS ? seats : undefined
}

/** "20%", "12,5 %", "20", or the fraction 0.2 that a cell shown as a percentage holds. */
function readPercent(text: string): number | undefined {
  const [, digits] = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const number = Number(digits.replace(',', '.'))
  const percent = number < 1 && !text.includes('%') ? Math.round(number * 1e6) / 1e4 : number
  return percent > 0 && percent <= 100 ? percent : undefined
}
