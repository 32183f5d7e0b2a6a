import { readFileSync } from 'node:fs'
import { ALLOWED, LICENCES, listLicences, shippedPackages } from '../../.ci/write-licences'

const packages = shippedPackages()

describe('the packages that are shipped', () => {
  it('are React, Fabric, ExcelJS and what those three need', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'react-dom', '@fluentui/react']))
    const foreign = packages.filter(({ name }) => !/^(@fluentui\/|@microsoft\/load-themed-styles|react|scheduler)/.test(name))
    expect(foreign.map(({ name }) => name)).toEqual(
      ['@fast-csv/format', '@fast-csv/parse', '@swc/helpers', 'csstype', 'dayjs', 'exceljs', 'fast-csv', 'js-tokens', 'jszip', 'loose-envify', 'saxes', 'tslib', 'uuid', 'xmlchars'], // prettier-ignore
    )
  })

  it.each(packages)('$name is under $licence', ({ name, licence, text }) => {
    expect(ALLOWED).toContain(licence)
    // saxes comes without a file of its terms.
    if (name !== 'saxes') expect(text).not.toBe('')
  })

  it('are listed with their terms in what we hand out (else: npm run licences)', () => {
    expect(readFileSync(LICENCES, 'utf8')).toBe(listLicences(packages))
  })
})
