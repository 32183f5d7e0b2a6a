import { createExcelPort } from '../excel'
import { localeOf, mountPane, serialOf, type FunctionHelp } from '../pane'
import { evaluate } from './evaluate'
import { currentTheme, watchTheme } from './theme'
import './unstarted.css'

/** Beside the pane's own page. */
const SAMPLE = 'assets/samples/duc-pho-2024.xlsx'

/** How long office.js may take to find its host before the pane says that it did not. */
const PATIENCE_MS = 15_000

const element = document.getElementById('pane')
if (!element) throw new Error('taskpane.html has no element "pane"')

const now = new Date()
// Painted before office.js has found its host: the pane says itself what it is waiting for.
const pane = mountPane(element, {
  port: undefined,
  today: serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  locale: localeOf(navigator.language),
  theme: currentTheme(),
  buildNumber: __BUILD__,
  checkSignal: 0,
  loadFunctions,
  evaluate,
  sample: { url: SAMPLE, load: loadSample },
})
watchTheme((theme) => pane.update({ theme }))

let checks = 0

void connect()

async function connect(): Promise<void> {
  if (typeof Office === 'undefined') return pane.update({ startupFault: 'office-not-loaded' })
  const host = await Promise.race([Office.onReady(), new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))])
  if (host === null) return pane.update({ startupFault: 'office-not-loaded' })
  if (host.host !== Office.HostType.Excel) return pane.update({ startupFault: 'not-in-excel' })
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.4')) return pane.update({ startupFault: 'too-old' })
  pane.update({ port: createExcelPort(), locale: localeOf(Office.context.displayLanguage), theme: currentTheme() })
  // The ribbon's one-click check: opens the pane and runs what its own button runs.
  Office.actions.associate('checkTargets', async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane()
      pane.update({ checkSignal: ++checks })
    } finally {
      event.completed()
    }
  })
}

/** What Excel itself is told about the functions, for the pane's catalogue. */
async function loadFunctions(): Promise<readonly FunctionHelp[]> {
  const response = await fetch('functions.json')
  const { functions } = (await response.json()) as { functions: readonly FunctionHelp[] }
  return functions
}

/** The sample's bytes as Excel takes them to open a copy. */
async function loadSample(): Promise<string> {
  const response = await fetch(SAMPLE)
  if (!response.ok) throw new Error(`${SAMPLE}: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
