import type { Browser } from 'playwright-core'
import { launchBrowser } from './launch'
import { startServer, type Folders, type Server } from './serve'

/** What the tests of a file stand on: one server of the workbench, one browser. */
export interface Stand {
  readonly url: string
  readonly browser: Browser
}

/** Opens both before the tests of the calling file and closes them after. They are there from its `beforeAll` on. */
export function openStand(folders?: Folders): Stand {
  let server: Server | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await startServer(folders)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  return {
    get url() {
      return server!.url
    },
    get browser() {
      return browser!
    },
  }
}
