import { readFileSync } from 'node:fs'
import { hostOf, manifestVersion, placeManifest, speak } from '../../.ci/manifest.cjs'

const source = readFileSync('manifest.xml', 'utf8')
const valuesOf = (xml: string, attribute: string): string[] =>
  [...xml.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

describe('the address of a package', () => {
  it.each([
    ['https://example.vn', 'https://example.vn/'],
    ['https://example.vn/dean12', 'https://example.vn/dean12/'],
    ['https://example.vn:8443/a/b//', 'https://example.vn:8443/a/b/'],
    [undefined, 'https://localhost:3000/'],
  ])('%s is %s', (typed, host) => expect(hostOf(typed)).toBe(host))

  it.each(['http://example.vn', 'example.vn', 'https://', 'https://example.vn/?a=1', 'https://example.vn/a"b', 'file:///srv'])(
    '%s is refused',
    (typed) => {
      expect(() => hostOf(typed)).toThrow('https address')
    },
  )
})

describe('the version of a manifest', () => {
  it.each([
    ['1.2.3', '1.2.3.0'],
    ['12.0.1-beta.2', '12.0.1.0'],
    ['0.9.4', '1.0.0.0'],
  ])('of package %s is %s', (version, said) => expect(manifestVersion(version)).toBe(said))
})

describe('a manifest put at another address', () => {
  const placed = placeManifest(source, 'https://example.vn:8443/dean12/', '2.3.4')

  it('names that address everywhere, and the origin as its domain', () => {
    expect(placed).not.toContain('localhost')
    expect(placed).toContain('<AppDomain>https://example.vn:8443</AppDomain>')
    expect(
      valuesOf(placed, 'DefaultValue').filter(
        (value) => value.startsWith('https:') && !value.startsWith('https://example.vn:8443/dean12/'),
      ),
    ).toEqual([])
  })

  it('bears the version of the package', () => expect(placed).toContain('<Version>2.3.4.0</Version>'))
})

describe('a manifest in English', () => {
  const english = speak(source, 'en-US')

  it('has every string change places with its override, and no other change', () => {
    expect(english).toContain('<DefaultLocale>en-US</DefaultLocale>')
    expect(english).toContain('<DisplayName DefaultValue="Scheme 12 Targets">')
    expect(english.match(/Locale="vi-VN"/g)).toHaveLength(source.match(/Locale="en-US"/g)!.length)
    expect(english).not.toContain('Locale="en-US"')
    expect(valuesOf(english, 'Locale="vi-VN" Value').sort()).toEqual(
      valuesOf(source, 'DefaultValue')
        .filter((value) => /[^\x20-\x7e“”]/.test(value))
        .sort(),
    )
  })

  it('leaves the strings of a third language where they are', () => {
    const third = source.replace(/^.*Locale="en-US".*\n/gm, (line) => line.replace(/"en-US" Value="[^"]*"/, '"fr-FR" Value=""') + line)
    expect(third).not.toBe(source)
    expect(speak(third, 'en-US').replace(/^.*Locale="fr-FR" Value="".*\n/gm, '')).toBe(english)
  })

  it('is the Vietnamese one again when it speaks Vietnamese', () => expect(speak(english, 'vi-VN')).toBe(source))
})
