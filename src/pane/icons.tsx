import * as React from 'react'
import { registerIcons } from 'office-ui-fabric-react/lib/Styling'

/** Stroke drawings on a 16 × 16 grid; they take the colour of the text around them. */
const PATHS = {
  ChevronDown: 'M4 6l4 4 4-4',
  ChevronUp: 'M4 10l4-4 4 4',
  ChevronLeft: 'M10 4L6 8l4 4',
  ChevronRight: 'M6 4l4 4-4 4',
  Cancel: 'M4 4l8 8M12 4l-8 8',
  Clear: 'M4 4l8 8M12 4l-8 8',
  CheckMark: 'M3 8.5l3.2 3.2L13 5',
  More: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  Info: 'M8 7.2v4M8 4.8v.01M14 8A6 6 0 112 8a6 6 0 0112 0z',
  Warning: 'M8 6v3.6M8 11.6v.01M8 2.2L14.4 13.6H1.6z',
  ErrorBadge: 'M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4M14 8A6 6 0 112 8a6 6 0 0112 0z',
  Completed: 'M5.2 8.2l2 2 3.6-4M14 8A6 6 0 112 8a6 6 0 0112 0z',
  Settings:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 6.2a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4zM5.8 13.2a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4z',
  Back: 'M7 3.5L2.5 8 7 12.5M3 8h10.5',
  Copy: 'M6 5.5h7.5v8H6zM10 5.5v-3H2.5v8H6',
  Highlight: 'M3 13h10M5 10.5l-.5-2.2 5.7-5.7 2.4 2.4-5.7 5.7z',
  Selection: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 5.5h5v5h-5z',
  Stale: 'M13 6.5A5.5 5.5 0 003.2 5M3 9.5a5.5 5.5 0 009.8 1.5M3 2.2V5h2.8M13 13.8V11h-2.8',
  VerdictMet: 'M3 8.5l3.2 3.2L13 5',
  VerdictUnmet: 'M4 4l8 8M12 4l-8 8',
  VerdictInProgress: 'M8 4.5V8l2.4 1.8M14 8A6 6 0 112 8a6 6 0 0112 0z',
  VerdictUnsure: 'M5.6 6a2.4 2.4 0 114 1.8C8.6 8.6 8 9 8 10M8 12.4v.01',
  VerdictNone: 'M4 8h8',
} as const

export type IconName = keyof typeof PATHS

function drawing(path: string): React.JSX.Element {
  return (
    <svg className="d12-icon" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

let registered = false

/** Gives Fabric its icons as drawings: no icon font, nothing fetched. */
export function registerPaneIcons(): void {
  if (registered) return
  registered = true
  registerIcons({ icons: Object.fromEntries(Object.entries(PATHS).map(([name, path]) => [name, drawing(path)])) })
}

export function PaneIcon({ name }: { readonly name: IconName }) {
  return drawing(PATHS[name])
}
