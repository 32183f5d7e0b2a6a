import { HORIZONS, PROFILES, type Horizon } from '../plan'
import type { Settings } from '../indicators'
import { fold, readDate, type CellRef, type Issue, type Serial } from '../roster'
import { REGISTER_SHEETS, type SettingRow } from '../roster/registers'
import { isLetterheadName } from './form'
import { readSeats, SETTING_CHOICES, SETTING_KEYS, type SettingKey } from './setting-choices'

/** Everything the sheet ThamSo can say besides the words of a letterhead. */
export type StatedKey = SettingKey | 'approvedMembers' | 'asOf' | 'horizon' | 'profileId' | `congress-${Horizon}`

/** What the sheet ThamSo says, and where. What it does not say stays as it is chosen in the pane. */
export interface StatedSettings {
  readonly settings: Partial<Settings>
  readonly asOf?: Serial
  readonly horizon?: Horizon
  readonly profileId?: string
  /** The cell of each value that was read. */
  readonly cells: ReadonlyMap<StatedKey, CellRef>
  /** Names nobody knows and values that cannot be read: what was chosen before stays. */
  readonly issues: readonly Issue[]
}

/** A line of the sheet: its name, which values can be written, and how a written one is read. */
export interface SettingLine {
  readonly key: StatedKey
  readonly label: string
  readonly explanation: string
  readonly read: (text: string) => unknown
}

const BLANK_MEANS = 'Bỏ trống: theo lựa chọn trong ngăn Đề án 12.'

/** The one list that the sheet is both written and read by. */
export const SETTING_LINES: readonly SettingLine[] = [
  { key: 'asOf', label: 'Ngày tính tuổi', explanation: `Ngày chốt số liệu, ví dụ 31/12/2025. ${BLANK_MEANS}`, read: readDay },
  {
    key: 'horizon',
    label: 'Mốc',
    explanation: `${HORIZONS.join(', ')}. ${BLANK_MEANS}`,
    read: (text) => HORIZONS.find((horizon) => String(horizon) === text.trim()),
  },
  {
    key: 'profileId',
    label: 'Bộ thông số',
    explanation: `${PROFILES.map(({ name }) => name).join('; ')}. Bỏ trống: theo ngày tính tuổi.`,
    read: (text) => PROFILES.find(({ id, name }) => fold(name) === fold(text) || id === text.trim())?.id,
  },
  ...HORIZONS.map(
    (horizon): SettingLine => ({
      key: `congress-${horizon}`,
      label: `Ngày đại hội (mốc ${horizon})`,
      explanation: `Tuổi của cấp ủy (CT01) trong năm ${horizon} tính đến ngày này. Chỉ biết tháng thì ghi tháng, ví dụ 6/2025: tính ngày đầu tháng. Bỏ trống nếu không xét.`,
      read: readDayOrMonth,
    }),
  ),
  {
    key: 'approvedMembers',
    label: 'Số ủy viên Ban Chấp hành được duyệt (CT01)',
    explanation: 'Ghi số, ví dụ 39, thì đó là mẫu số của CT01. Bỏ trống: mẫu số là số ủy viên hiện có.',
    read: readSeats,
  },
  ...SETTING_KEYS.map((key): SettingLine => {
    const { label, values } = SETTING_CHOICES[key]
    return {
      key,
      label,
      explanation: `Chọn: ${values.map(([, words]) => words).join('; ')}.`,
      read: (text) => (values as readonly (readonly [unknown, string])[]).find(([, words]) => fold(words) === fold(text))?.[0],
    }
  }),
]

/** Days as text, or as the serial that a date cell holds. */
function readDay(text: string): Serial | undefined {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : undefined
  const reading = readDate(serial ?? text)
  return reading.kind === 'read' && reading.value.precision === 'day' ? reading.value.earliest : undefined
}

/** A month stands for its first day, "thời điểm bắt đầu" (rule G3). */
function readDayOrMonth(text: string): Serial | undefined {
  const reading = readDate(text)
  return reading.kind === 'read' && reading.value.precision === 'month' ? reading.value.earliest : readDay(text)
}

/** Reads the lines of ThamSo: "Ngày tính tuổi | 31/12/2024", "Cách tính tuổi | theo tháng sinh". Names and words are compared without regard to case and tone placement. */
export function readStatedSettings(rows: readonly SettingRow[]): StatedSettings {
  const settings: Record<string, unknown> = {}
  const congressDates: Partial<Record<Horizon, Serial>> = {}
  const own: Record<string, unknown> = {}
  const cells = new Map<StatedKey, CellRef>()
  const issues: Issue[] = []
  for (const { name, value, at } of rows) {
    const line = SETTING_LINES.find(({ label }) => fold(label) === fold(name))
    if (!line) {
      if (!isLetterheadName(name))
        issues.push(issueOf(at, name, `${REGISTER_SHEETS.settings} không có thông số “${name}”; bỏ qua dòng này.`))
      continue
    }
    const read = line.read(value)
    if (read === undefined) {
      issues.push(issueOf(at, value, `Giá trị “${value}” của “${line.label}” không đọc được; giữ lựa chọn đang có.`, line.explanation))
      continue
    }
    cells.set(line.key, at)
    const congress = HORIZONS.find((horizon) => line.key === `congress-${horizon}`)
    if (congress) congressDates[congress] = read as Serial
    else if (line.key in SETTING_CHOICES || line.key === 'approvedMembers') settings[line.key] = read
    else own[line.key] = read
  }
  return {
    ...own,
    settings: { ...settings, ...(Object.keys(congressDates).length > 0 && { congressDates }) },
    cells,
    issues,
  }
}

function issueOf(at: CellRef, text: string, reason: string, suggestion?: string): Issue {
  return { code: 'register-row', severity: 'doubtful', at, text, reason, touches: [], ...(suggestion !== undefined && { suggestion }) }
}

/** The pane's own choices with the sheet's over them. */
export function withStated(chosen: Settings, { settings }: StatedSettings): Settings {
  return { ...chosen, ...settings, congressDates: { ...chosen.congressDates, ...settings.congressDates } }
}
