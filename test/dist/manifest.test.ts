/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs'
import { LANGUAGES, localeOf } from '../../src/pane/texts'
import { faultsOf, HAS_SCHEMAS } from './schema'

const IMAGE_SIZES = [16, 32, 80]

const text = readFileSync('dist/manifest.xml', 'utf8')
const xml = new DOMParser().parseFromString(text, 'application/xml')
const all = (tag: string) => [...xml.getElementsByTagName('*')].filter((element) => element.localName === tag)
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? ''
const resource = (id: string) =>
  attribute(
    resources.find((element) => element.id === id),
    'DefaultValue',
  )
const resources = all('Resources')
  .flatMap((element) => [...element.getElementsByTagName('*')])
  .filter((element) => element.id)

/** Width and height stand at bytes 16 to 23 of every PNG. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

const withSchemas = HAS_SCHEMAS ? it : it.skip // Skipped without the schemas, which are Microsoft's and not part of this repository: the assertions below still run.

describe('dist/manifest.xml', () => {
  withSchemas('is valid against the schemas of Office', async () => expect(await faultsOf(text)).toEqual([]))

  it('uses every resource it defines and defines every resource it uses, once', () => {
    const defined = resources.map((element) => element.id)
    const used = [...xml.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'))
    expect(defined).toEqual([...new Set(defined)])
    expect([...new Set(used)].sort()).toEqual([...defined].sort())
  })

  it('runs pane, functions and ribbon commands in one shared runtime', () => {
    const page = all('Page')[0]?.firstElementChild
    expect(attribute(all('Runtime')[0], 'lifetime')).toBe('long')
    expect([
      attribute(all('Runtime')[0], 'resid'),
      attribute(page ?? undefined, 'resid'),
      attribute(all('FunctionFile')[0], 'resid'),
    ]).toEqual(['Taskpane.Url', 'Taskpane.Url', 'Taskpane.Url'])
    expect(attribute(all('DefaultSettings')[0]?.firstElementChild ?? undefined, 'DefaultValue')).toBe(resource('Taskpane.Url'))
  })

  it('names the functions DEAN12 and asks for no more than the two requirement sets every supported Excel has', () => {
    expect(resource(attribute(all('Namespace')[0], 'resid'))).toBe('DEAN12')
    expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([
      ['CustomFunctionsRuntime', '1.1'],
      ['SharedRuntime', '1.1'],
    ])
  })

  it('points every address to one https origin', () => {
    const addresses = [...text.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map((match) => new URL(match[1] ?? ''))
    expect(addresses.length).toBeGreaterThan(8)
    expect([...new Set(addresses.map((url) => url.origin))]).toHaveLength(1)
    expect(addresses.every((url) => url.protocol === 'https:')).toBe(true)
  })

  it('points only to files that the build has written', () => {
    const files = [...text.matchAll(/DefaultValue="https:\/\/[^/]+\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(files.filter((file) => !existsSync(`dist/${file}`))).toEqual([])
  })

  it('has icons of 16, 32 and 80 pixels that really have those sizes', () => {
    for (const icons of all('Icon')) {
      const images = [...icons.children]
      expect(images.map((image) => Number(attribute(image, 'size')))).toEqual(IMAGE_SIZES)
      for (const image of images) {
        const path = new URL(resource(attribute(image, 'resid'))).pathname
        const size = Number(attribute(image, 'size'))
        expect(pngSize(`dist${path}`)).toEqual([size, size])
      }
    }
  })

  it('speaks Vietnamese by default and every other language of the pane by override, in every string shown', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('vi-VN')
    const shown = [all('DisplayName')[0], all('Description')[0], ...all('String').filter((element) => element.id !== 'Functions.Namespace')]
    for (const element of shown) {
      const locales = [...(element?.children ?? [])].map((child) => localeOf(attribute(child, 'Locale')))
      expect([element?.id, locales]).toEqual([element?.id, Object.keys(LANGUAGES)])
    }
  })

  it('has a ribbon command for which the pane registers an action', () => {
    const commands = all('FunctionName').map((element) => element.textContent)
    expect(commands).toEqual(['checkTargets'])
    expect(readFileSync('src/taskpane/taskpane.tsx', 'utf8')).toContain("Office.actions.associate('checkTargets'")
  })
})
