import { HORIZONS, PROFILES, type Horizon } from '../plan'
import { DEFAULT_SETTINGS, type Settings } from '../indicators'
import { fold, readDate, type CellRef, type Issue, type Serial } from '../roster'
import { REGISTER_SHEETS, type SettingRow } from '../roster/registers'
import { isLetterheadName } from './form/letterhead-names'
import { SETTING_CHOICES, SETTING_KEYS, type SettingKey } from './setting-choices'
import { TYPED_SETTINGS, type TypedKey } from './typed-settings'

/** Everything the sheet ThamSo can say besides the words of a letterhead. */
export type StatedKey = SettingKey | TypedKey | 'asOf' | 'horizon' | 'profileId'

/** What the sheet ThamSo says, and where. What it does not say stays as it is chosen in the pane. */
export interface StatedSettings {
  /** The pane's own choices with the sheet's over them. */
  readonly over: (chosen: Settings) => Settings
  readonly asOf?: Serial
  readonly horizon?: Horizon
  readonly profileId?: string
  /** The cell of each value that was read. */
  readonly cells: ReadonlyMap<StatedKey, CellRef>
  /** Names nobody knows and values that cannot be read: what was chosen before stays. */
  readonly issues: readonly Issue[]
}

/** What one line can say. */
interface Said extends Pick<StatedSettings, 'asOf' | 'horizon' | 'profileId'> {
  readonly settings?: Settings
}

/** A line of the sheet: its name, which values can be written, and what a written one says over what was said above it. */
export interface SettingLine {
  readonly key: StatedKey
  readonly label: string
  readonly explanation: string
  readonly write: (settings: Settings) => string
  readonly read: (text: string, settings: Settings) => Said | undefined
}

const BLANK_MEANS = 'Bỏ trống: theo lựa chọn trong ngăn Đề án 12.'
const leftBlank = (): string => ''

/** The one list that the sheet is both written and read by. As-of date, horizon and profile are left blank, so that the pane goes on deciding them. */
export const SETTING_LINES: readonly SettingLine[] = [
  {
    key: 'asOf',
    label: 'Ngày tính tuổi',
    explanation: `Ngày chốt số liệu, ví dụ 31/12/2025. ${BLANK_MEANS}`,
    write: leftBlank,
    read: (text) => said('asOf', readDay(text)),
  },
  {
    key: 'horizon',
    label: 'Mốc',
    explanation: `${HORIZONS.join(', ')}. ${BLANK_MEANS}`,
    write: leftBlank,
    read: (text) =>
      said(
        'horizon',
        HORIZONS.find((horizon) => String(horizon) === text.trim()),
      ),
  },
  {
    key: 'profileId',
    label: 'Bộ thông số',
    explanation: `${PROFILES.map(({ name }) => name).join('; ')}. Bỏ trống: theo ngày tính tuổi.`,
    write: leftBlank,
    read: (text) => said('profileId', PROFILES.find(({ id, name }) => fold(name) === fold(text) || id === text.trim())?.id),
  },
  ...TYPED_SETTINGS.map(
    ({ read, ...line }): SettingLine => ({ ...line, read: (text, settings) => said('settings', read(text, settings)) }),
  ),
  ...SETTING_KEYS.map((key): SettingLine => {
    const { label } = SETTING_CHOICES[key]
    const values: readonly (readonly [unknown, string])[] = SETTING_CHOICES[key].values
    return {
      key,
      label,
      explanation: `Chọn: ${values.map(([, words]) => words).join('; ')}.`,
      write: (settings) => values.find(([value]) => value === settings[key])?.[1] ?? '',
      read: (text, settings) => {
        const chosen = values.find(([, words]) => fold(words) === fold(text))
        return chosen && { settings: { ...settings, [key]: chosen[0] } }
      },
    }
  }),
]

function said<K extends keyof Said>(key: K, value: Said[K] | undefined): Said | undefined {
  return value === undefined ? undefined : { [key]: value }
}

/** Days as text, or as the serial that a date cell holds. */
function readDay(text: string): Serial | undefined {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : undefined
  const reading = readDate(serial ?? text)
  return reading.kind === 'read' && reading.value.precision === 'day' ? reading.value.earliest : undefined
}

/** Reads the lines of ThamSo: "Ngày tính tuổi | 31/12/2024", "Cách tính tuổi | theo tháng sinh". Names and words are compared without regard to case and tone placement. */
export function readStatedSettings(rows: readonly SettingRow[]): StatedSettings {
  let own: Said = {}
  const cells = new Map<StatedKey, CellRef>()
  const issues: Issue[] = []
  const written: [SettingLine, string][] = []
  for (const { name, value, at } of rows) {
    const line = SETTING_LINES.find(({ label }) => fold(label) === fold(name))
    if (!line) {
      if (!isLetterheadName(name))
        issues.push(issueOf(at, name, `${REGISTER_SHEETS.settings} không có thông số “${name}”; bỏ qua dòng này.`))
      continue
    }
    const read = line.read(value, DEFAULT_SETTINGS)
    if (read === undefined) {
      issues.push(issueOf(at, value, `Giá trị “${value}” của “${line.label}” không đọc được; giữ lựa chọn đang có.`, line.explanation))
      continue
    }
    cells.set(line.key, at)
    if (read.settings) written.push([line, value])
    else own = { ...own, ...read }
  }
  const over = (chosen: Settings): Settings =>
    written.reduce((settings, [line, value]) => line.read(value, settings)?.settings ?? settings, chosen)
  return { ...own, over, cells, issues }
}

function issueOf(at: CellRef, text: string, reason: string, suggestion?: string): Issue {
  return { code: 'register-row', severity: 'doubtful', at, text, reason, touches: [], ...(suggestion !== undefined && { suggestion }) }
}
