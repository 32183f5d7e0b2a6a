import { dateOf, serialOf, type Serial } from '../roster'

/** A day as a clerk types it: 31/12/2026, 31-12-2026, 31.12.2026, 1/7/2025 or 31122026. Undefined for anything else, and for days that do not exist. */
export function readTypedDate(text: string): Serial | undefined {
  const parts = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  if (!parts) return undefined
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1950 || year > 2100) return undefined
  const serial = serialOf(year, month, day)
  const made = dateOf(serial)
  return made.day === day && made.month === month ? serial : undefined
}
