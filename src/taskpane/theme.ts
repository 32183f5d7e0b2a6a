import type { PaneTheme } from '../pane'

const DARK = '(prefers-color-scheme: dark)'

/** Office's own theme where it tells (not on the web), else the system's. */
export function currentTheme(): PaneTheme {
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor
  if (background) return isDark(background) ? 'dark' : 'light'
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Excel sends no event when its theme changes; the system does. */
export function watchTheme(onChange: (theme: PaneTheme) => void): void {
  matchMedia(DARK).addEventListener('change', () => onChange(currentTheme()))
}

/** Perceived brightness of "#RRGGBB" below one half. */
function isDark(colour: string): boolean {
  const value = parseInt(colour.replace('#', '').slice(0, 6), 16)
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255]
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128
}
