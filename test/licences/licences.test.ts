import { readFileSync } from 'node:fs'
import { ALLOWED, LICENCES, listLicences, shippedPackages } from '../../.ci/write-licences'

const packages = shippedPackages()

describe('the packages that are shipped', () => {
  it('are React, Fabric and what those two need', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'react-dom', '@fluentui/react']))
    const foreign = packages.filter(({ name }) => !/^(@fluentui\/|@microsoft\/load-themed-styles|react|scheduler)/.test(name))
    expect(foreign.map(({ name }) => name)).toEqual(['@swc/helpers', 'csstype', 'js-tokens', 'loose-envify', 'tslib'])
  })

  it.each(packages)('$name is under $licence', ({ licence, text }) => {
    expect(ALLOWED).toContain(licence)
    expect(text).not.toBe('')
  })

  it('are listed with their terms in what we hand out (else: npm run licences)', () => {
    expect(readFileSync(LICENCES, 'utf8')).toBe(listLicences(packages))
  })
})
