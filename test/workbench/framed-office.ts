/**
 * The add-in's page as office.js sees it inside Excel on the web, in node: the real office.js starts in a jsdom window
 * that believes it is a frame, and talks to the stand-in through the frame's protocol.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom'
import type { Book } from '../../src/workbench/host/book'
import type { FunctionsMetadata } from '../../src/workbench/host/custom-functions'
import { createExcelHost } from '../../src/workbench/host/excel-host'
import type { ExcelHost } from '../../src/workbench/host/excel-host'
import { FrameProtocol } from '../../src/workbench/host/frame-protocol'
import { EXCEL_2021 } from '../../src/workbench/host/requirement-sets'

export const HOST_ORIGIN = 'https://localhost:3100'
export const ADDIN_ORIGIN = 'https://localhost:3000'

const officeFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')

/** Serves office.js and what it asks for from node_modules, nothing else. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string) {
    const path = new URL(url).pathname.replace('/office/', '')
    return Promise.resolve(readFileSync(join(officeFolder, path))) as ReturnType<ResourceLoader['fetch']>
  }
}

interface AddinWindow {
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly CustomFunctions: { readonly associate: (id: string, called: (...values: never[]) => unknown) => void }
  readonly MessageEvent: typeof MessageEvent
  readonly document: Document
  name: string
  dispatchEvent(event: Event): void
  addEventListener(name: string, listener: () => void): void
  close(): void
}

export interface FramedOffice {
  readonly addin: AddinWindow
  readonly host: ExcelHost
  readonly protocol: FrameProtocol
  readonly unhandled: string[]
  readonly close: () => void
}

export const openFrame = async (book: Book, functions?: FunctionsMetadata): Promise<FramedOffice> => {
  const unhandled: string[] = []
  let lastId = 0
  const host = createExcelHost({ book, functions, onMessages: (entries) => protocol.tellRichApi(entries) })
  const page = { postMessage: (text: string) => setTimeout(() => protocol.receive(text), 0) }
  const protocol = new FrameProtocol({
    host,
    book,
    origin: HOST_ORIGIN,
    addinOrigin: ADDIN_ORIGIN,
    locale: 'vi-VN',
    requirementSets: EXCEL_2021,
    randomId: () => `id-${++lastId}`,
    post: (data) => {
      const event = new addin.MessageEvent('message', { data, origin: HOST_ORIGIN, source: page as unknown as Window })
      setTimeout(() => addin.dispatchEvent(event), 0)
    },
    onUnhandled: (action) => unhandled.push(action),
  })
  const { window } = new JSDOM('<!doctype html><script src="/office/office.js"></script>', {
    url: `${ADDIN_ORIGIN}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
    beforeParse: (opening) => {
      opening.name = protocol.frameName()
      Object.defineProperty(opening, 'parent', { value: page })
      // jsdom has none; office.js compares it with the host's name.
      Object.defineProperty(opening.document, 'domain', { value: 'localhost' })
    },
  })
  const addin = window as unknown as AddinWindow
  await new Promise<void>((resolve) => addin.addEventListener('load', resolve))
  await addin.Office.onReady()
  return {
    addin,
    host,
    protocol,
    unhandled,
    close: () => {
      host.dispose()
      window.close()
    },
  }
}
