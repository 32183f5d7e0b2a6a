import ExcelJS from 'exceljs'
import { readFile, readFiles, type FileOutcome } from '../../../src/pane/consolidate/read-file'
import { serialOf } from '../../../src/roster'
import { fileOf, inventProvince } from '../../report/consolidate/unit-files'
import { asXlsx, bytesOf, chosen, lying, ole, otherZip, smallBook, swollen } from './files'

const text = (words: string) => new TextEncoder().encode(words)

describe('a file that is no workbook we can read', () => {
  it.each([
    ['nothing in it', () => new Uint8Array(0), 'empty'],
    ['a workbook under a password', () => ole('EncryptedPackage'), 'password'],
    ['an .xls of Excel 97 to 2003', () => ole('Workbook'), 'legacy-xls'],
    ['an .xls of Excel 95', () => ole('Book'), 'legacy-xls'],
    ['another OLE document', () => ole('WordDocument'), 'wrong-kind'],
    ['a PDF', () => text('%PDF-1.7\n'), 'wrong-kind'],
    ['a CSV', () => text('TT;Họ và tên\n1;Nguyễn Văn Bình'), 'wrong-kind'],
    ['a web page called .xls', () => text('<html><table></table></html>'), 'wrong-kind'],
    ['a Word document', () => otherZip('word/document.xml'), 'wrong-kind'],
    ['a binary workbook', () => otherZip('xl/workbook.bin'), 'wrong-kind'],
    ['a download cut off half-way', async () => (await smallBook()).slice(0, 2000), 'damaged'],
    ['a broken table of contents', async () => broken(await smallBook()), 'damaged'],
    ['scrambled parts', async () => scrambled(await smallBook()), 'damaged'],
    ['parts that are no XML', () => otherZip('xl/workbook.xml'), 'damaged'],
    ['a workbook without a filled cell', async () => bytesOf(emptyBook()), 'empty'],
    ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
    ['a zip bomb', () => swollen(64), 'bomb'],
    ['a zip bomb that hides its size', async () => lying(await swollen(64)), 'bomb'],
    ['sizes that are not true', async () => lying(await swollen(1)), 'damaged'],
  ] as const)(
    '%s',
    async (_, make, fault) => {
      const outcome = await readFile(chosen('Tệp.xlsx', await make()))
      expect(outcome).toMatchObject({ ok: false, name: 'Tệp.xlsx', fault })
      // Packing the bombs is the slow part on a busy machine.
    },
    30_000,
  )

  it('one that the disk refuses', async () => {
    const gone = { name: 'a.xlsx', size: 1, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }
    expect(await readFile(gone)).toEqual({ ok: false, name: 'a.xlsx', fault: 'unreadable', detail: 'NotFoundError' })
  })

  const emptyBook = (): ExcelJS.Workbook => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Trống')
    return book
  }
  function broken(zip: Uint8Array): Uint8Array {
    const bytes = zip.slice()
    const view = new DataView(bytes.buffer)
    for (let at = bytes.length - 46; at > 0; at--) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      view.setUint32(at, 0, true)
      return bytes
    }
    return bytes
  }
  function scrambled(zip: Uint8Array): Uint8Array {
    const bytes = zip.slice()
    for (let at = 60; at < 400; at++) bytes[at] = (bytes[at]! * 7 + 13) % 256
    return bytes
  }
})

describe('a workbook read in the browser', () => {
  async function sheetsOf(fill: (book: ExcelJS.Workbook) => void) {
    const book = new ExcelJS.Workbook()
    fill(book)
    const outcome = await readFile(chosen('CB.xlsx', await bytesOf(book)))
    if (!outcome.ok) throw new Error(outcome.fault)
    return outcome.file.sheets
  }

  it('gives values as Excel does: serials, results of formulas, plain text of rich text and links, errors as text', async () => {
    const [sheet] = await sheetsOf((book) => {
      book
        .addWorksheet('CB')
        .addRow([
          new Date('1985-08-15T00:00:00Z'),
          1985,
          '15/8/1985',
          true,
          { formula: '1+1', result: 2 },
          { richText: [{ text: 'Phổ ' }, { text: 'Minh' }] },
          { text: 'a@b.vn', hyperlink: 'mailto:a@b.vn' },
          { error: '#N/A' },
        ])
    })
    expect(sheet!.values).toEqual([[serialOf(1985, 8, 15), 1985, '15/8/1985', true, 2, 'Phổ Minh', 'a@b.vn', '#N/A']])
  })

  it('keeps how a number is shown, so that a day without its format is told', async () => {
    const [sheet] = await sheetsOf((book) => {
      const made = book.addWorksheet('CB')
      made.addRow([29000, 29000, 29000])
      made.getCell('B1').numFmt = 'dd/mm/yyyy'
      made.getCell('C1').numFmt = '#,##0'
    })
    expect(sheet!.values[0]).toEqual([29000, 29000, 29000])
    expect([0, 1, 2].map((column) => sheet!.numberFormatOf?.(0, column))).toEqual(['General', undefined, '#,##0'])
  })

  it('keeps merges, hidden rows, struck-out names and old fonts', async () => {
    const [sheet] = await sheetsOf((book) => {
      const made = book.addWorksheet('CB')
      made.getCell('B2').value = 'Phường Phổ Minh'
      made.mergeCells('B2:C4')
      made.getCell('D5').value = 'Nguyễn Văn Bình'
      made.getCell('D5').font = { strike: true }
      made.getCell('D6').value = 'NguyÔn V¨n B×nh'
      made.getCell('D6').font = { name: '.VnTime' }
      made.getRow(6).hidden = true
    })
    expect(sheet!.values[1]).toEqual(['', 'Phường Phổ Minh'])
    expect(sheet!.merges).toEqual([{ row: 1, column: 1, rows: 3, columns: 2 }])
    expect([sheet!.hiddenRows, sheet!.struckOut?.(4, 3), sheet!.struckOut?.(5, 3), sheet!.fontOf?.(5, 3)]).toEqual([
      [5],
      true,
      false,
      '.VnTime',
    ])
  })

  it('passes over hidden sheets, and costs nothing for a cell far out', async () => {
    const sheets = await sheetsOf((book) => {
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x'])
      book.addWorksheet('Xa').getCell('XFD9000').value = 'x'
    })
    expect(sheets.map(({ name, values }) => [name, values.length, values[0]!.length, values[8999]!.length])).toEqual([
      ['Xa', 9000, 0, 16384],
    ])
  })

  it('refuses a sheet whose few cells stand too far apart to be held', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Xa')
    for (let row = 1; row <= 300; row++) sheet.getCell(row, 16384).value = 1
    expect(await readFile(chosen('a.xlsx', await bytesOf(book)))).toMatchObject({ ok: false, fault: 'too-large' })
  })

  it('reads a unit’s file as the cells were written', async () => {
    const file = fileOf(inventProvince()[1]!)
    const outcome = await readFile(await asXlsx(file))
    const trimmed = (row: readonly unknown[]): readonly unknown[] => (row.at(-1) === '' ? trimmed(row.slice(0, -1)) : row)
    expect(outcome.ok && outcome.file.sheets.map(({ name, values }) => [name, values])).toEqual(
      file.sheets.map(({ name, values }) => [name, values.map(trimmed)]),
    )
  })
})

describe('many files', () => {
  it('go on past a bad one, telling each outcome as it comes', async () => {
    const outcomes: FileOutcome[] = []
    const steps: string[] = []
    const files = [chosen('a.xlsx', await smallBook()), chosen('b.xlsx', text('x')), chosen('c.xlsx', await smallBook())]
    const end = await readFiles(
      files,
      (outcome) => outcomes.push(outcome),
      ({ done, all, name }) => steps.push(`${done}/${all} ${name}`),
      new AbortController().signal,
    )
    expect(end).toBe('done')
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.file.name : `${outcome.name}: ${outcome.fault}`))).toEqual([
      'a.xlsx',
      'b.xlsx: wrong-kind',
      'c.xlsx',
    ])
    expect(steps).toEqual(['0/3 a.xlsx', '1/3 b.xlsx', '2/3 c.xlsx'])
  })

  it('stop between two files when cancelled, keeping what was read', async () => {
    const cancel = new AbortController()
    const outcomes: FileOutcome[] = []
    const one = await smallBook()
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => chosen(name, one))
    const end = await readFiles(
      files,
      (outcome) => {
        outcomes.push(outcome)
        cancel.abort()
      },
      () => {},
      cancel.signal,
    )
    expect([end, outcomes.length]).toEqual(['cancelled', 1])
  })
})
