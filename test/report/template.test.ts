import {
  chooseSources,
  fillTemplate,
  findTemplate,
  formulaFor,
  readMapping,
  writeMapping,
  type FilledCell,
  type Filling,
} from '../../src/report'
import type { CellRef, SheetValues } from '../../src/roster'
import { evaluate, type RangeOf } from './evaluate'
import { checkSample } from './sample-check'

type Cell = string | number

const check = checkSample()
const { result } = check
const sources = chooseSources(check.sheets, check.reading, result)
const form = (...rows: Cell[][]): SheetValues => ({ name: 'Mẫu của tôi', firstRow: 2, firstColumn: 1, values: rows })
const sheetsWith = (sheet: SheetValues): SheetValues[] => [...check.sheets, sheet]
const fill = (sheet: SheetValues, live = false, filled: readonly FilledCell[] = []): Filling =>
  fillTemplate(findTemplate(sheetsWith(sheet), filled), sheetsWith(sheet), result, live ? { sources } : {})

const TEMPLATES: readonly (readonly [template: string, becomes: string])[] = [
  ['{{CT08.ty_le}}', '42,86%'],
  ['{{CT08.tu}}/{{CT08.mau}}', '06/14'],
  ['Năm {{nam}}, tính đến {{ngay_tinh}}', 'Năm 2024, tính đến 31/12/2024'],
  ['Bí thư không là người địa phương: {{ CT08.Ty_Le }} ({{ct8.tu}}/{{CT08.mau}} đồng chí), {{CT08.ket_luan}}.', 'Bí thư không là người địa phương: 42,86% (06/14 đồng chí), Đang phấn đấu.'],
  ['Mục tiêu {{CT08.muc_tieu}}, còn thiếu {{CT08.con_thieu}}', 'Mục tiêu từ 50% trở lên, còn thiếu 01'],
  ['CT01 {{CT01.ty_le}}; CT17 {{CT17.ket_luan}}', 'CT01 15,38%; CT17 Không áp dụng'],
  ['Ô có "ngoặc kép" và {{CT03.tu}}', 'Ô có "ngoặc kép" và 82'],
  ['{{moc}}', '2025'],
  ['{{CT09.ten}}', 'Xã, phường có cán bộ trẻ dưới 40 tuổi giữ chức vụ bí thư, chủ tịch Ủy ban nhân dân'],
] // prettier-ignore

describe('a template filled with values', () => {
  it.each(TEMPLATES)('%s', (template, becomes) => {
    const { shown } = fill(form([template]))
    expect(shown).toEqual([{ at: { sheet: 'Mẫu của tôi', row: 2, column: 1 }, text: template, becomes }])
  })

  it('puts a share alone in its cell as a number, in percent unless the cell has a format of its own', () => {
    expect(fill(form(['{{CT01.ty_le}}'])).cells).toEqual([
      { at: { sheet: 'Mẫu của tôi', row: 2, column: 1 }, expect: '{{CT01.ty_le}}', value: 6 / 39, formatIfGeneral: '0.00%' },
    ])
  })
})

describe('a template filled with formulas', () => {
  const rangesOf =
    (own: SheetValues): RangeOf =>
    (sheet, top, left, bottom, right) => {
      const { firstRow, firstColumn, values } = sheet === own.name ? own : check.sheets.find(({ name }) => name === sheet)!
      return Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from(
          { length: right - left + 1 },
          (__, across) => (values[top + down - firstRow]?.[left + across - firstColumn] ?? '') as Cell,
        ),
      )
    }

  it.each(TEMPLATES)('%s', (template, becomes) => {
    const { cells } = fill(form([template]), true)
    const [{ formula, value } = { value: '' }] = cells
    const result = formula === undefined ? value : evaluate(formula, rangesOf(form([])))
    expect(typeof result === 'number' && result < 1 ? '42,86%' : String(result)).toBe(becomes)
  })

  it('takes year and day from the cells that hold them', () => {
    const sheet = form(['{{nam}}', '{{ngay_tinh}}', '{{CT08.ket_luan}}'])
    const [year, day, verdict] = fill(sheet, true).cells
    expect([year?.value, day?.value]).toEqual([2024, 45657])
    expect(verdict?.formula).toContain("'Mẫu của tôi'!$B$3,'Mẫu của tôi'!$C$3")
    expect(evaluate(verdict!.formula!, rangesOf(form([2024, 45657, ''])))).toBe('Đang phấn đấu')
  })

  it('gives one formula for the selected cell', () => {
    const formula = formulaFor({ kind: 'indicator', indicator: 'CT03', field: 'ty_le' }, result, sources)
    expect(formula).toMatch(/^=DEAN12\.PCT\("CT03",'Cán bộ chủ chốt'!/)
    expect(evaluate(formula, rangesOf(form([])))).toBeCloseTo(82 / 84, 10)
  })
})

describe('what a template holds that nobody knows', () => {
  const template = findTemplate([form(['{{CT08.tỷ lệ}} và {{CT08.tu}}', '{{CT99.tu}}', '{{xin chào}}', 'không có gì'])])

  it('is listed with what was probably meant', () => {
    expect(template.unknown).toEqual([
      { at: { sheet: 'Mẫu của tôi', row: 2, column: 1 }, text: '{{CT08.tỷ lệ}}', suggestion: '{{CT08.ty_le}}' },
      { at: { sheet: 'Mẫu của tôi', row: 2, column: 2 }, text: '{{CT99.tu}}' },
      { at: { sheet: 'Mẫu của tôi', row: 2, column: 3 }, text: '{{xin chào}}' },
    ])
  })

  const MEANT: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['{{CT03.ketluan}}', '{{CT03.ket_luan}}'],
    ['{{CT08 tỷ lệ}}', '{{CT08.ty_le}}'],
    ['{{ct8-tyle}}', '{{CT08.ty_le}}'],
    ['{{CT 08.tử số}}', '{{CT08.tu}}'],
    ['{{QT2_mẫu số}}', '{{QT2.mau}}'],
    ['{{Đoạn văn}}', '{{doan_van}}'],
    ['{{Ngày tính}}', '{{ngay_tinh}}'],
    ['{{CT08.tuổi}}', undefined],
    ['{{CT08}}', undefined],
    ['{{so}}', undefined],
  ]
  it.each(MEANT)('%s was meant as %s', (written, meant) => {
    expect(findTemplate([form([written])]).unknown.map(({ suggestion }) => suggestion)).toEqual([meant])
  })

  it('is left as it is beside what is known', () => {
    expect(fill(form(['{{CT08.tỷ lệ}} và {{CT08.tu}}'])).shown[0]?.becomes).toBe('{{CT08.tỷ lệ}} và 06')
    expect(template.cells).toHaveLength(1)
  })
})

describe('a second run', () => {
  const first = fill(form(['{{CT08.tu}}', 'Đạt {{CT08.ty_le}}']))
  const kept = readMapping(writeMapping(first.mapping))

  it('finds the template again behind the values of the first', () => {
    const filled = form([6, 'Đạt 42,86%'])
    const again = fill(filled, false, kept)
    expect(again.shown.map(({ text, becomes }) => [text, becomes])).toEqual([
      ['{{CT08.tu}}', '06'],
      ['Đạt {{CT08.ty_le}}', 'Đạt 42,86%'],
    ])
    expect(again.cells.map(({ expect: standing }) => standing)).toEqual([6, 'Đạt 42,86%'])
    expect(again.mapping).toEqual(first.mapping)
  })

  it('leaves alone what somebody has typed over since, and says so', () => {
    const template = findTemplate([form([7, 'Đạt 42,86%'])], kept)
    expect(template.changed).toMatchObject([{ row: 2, column: 1, text: '{{CT08.tu}}' }])
    expect(template.cells).toHaveLength(1)
  })

  it('writes over its own formulas, and only over those', () => {
    const live = fill(form(['{{CT08.tu}}']), true)
    const [cell] = fill(form([6]), true, live.mapping).cells
    expect(cell).toMatchObject({ overOwnFormula: true })
  })

  describe('on a form that has been moved since', () => {
    const EMPTY = ['', '', '']
    const FILLED = [6, 'Đạt 42,86%', '']
    const only = (sheet: SheetValues) => {
      const { cells, changed } = findTemplate([sheet], kept)
      return { cells: cells.map(({ at: { sheet: name, row, column } }) => `${name} ${row},${column}`), changed: changed.length }
    }

    it('by rows inserted above it, or a column beside it', () => {
      expect(only(form(EMPTY, EMPTY, FILLED))).toEqual({ cells: ['Mẫu của tôi 4,1', 'Mẫu của tôi 4,2'], changed: 0 })
      expect(only(form(['', ...FILLED]))).toEqual({ cells: ['Mẫu của tôi 2,2', 'Mẫu của tôi 2,3'], changed: 0 })
    })

    it('by another name of its sheet', () => {
      expect(only({ ...form(FILLED), name: 'Biểu 2024' })).toEqual({ cells: ['Biểu 2024 2,1', 'Biểu 2024 2,2'], changed: 0 })
    })

    it('with its formulas', () => {
      const live = fill(form(['{{CT08.tu}}', 'Đạt {{CT08.ty_le}}']), true)
      const calling = [1, 2].map((column) => ({ sheet: 'Mẫu của tôi', row: 3, column }))
      const { cells } = findTemplate([form(EMPTY, [7, 'Đạt 50,00%'])], live.mapping, calling)
      expect(cells.map(({ at: { row, column } }) => [row, column])).toEqual([[3, 1], [3, 2]]) // prettier-ignore
    })

    describe('by rows put in or taken out amidst it', () => {
      const four = fill(form(['{{CT08.tu}}', 'Đạt {{CT08.ty_le}}'], EMPTY, ['{{CT08.mau}}', 'trên {{CT08.mau}} nơi'])).mapping
      const [UPPER, LOWER] = [[6, 'Đạt 42,86%', ''], [14, 'trên 14 nơi', '']] as const // prettier-ignore
      const rowsOf = (...rows: Cell[][]) => {
        const { cells, changed } = findTemplate([form(...rows)], four)
        return { rows: cells.map(({ at }) => at.row), changed: changed.length }
      }

      it.each<[string, Cell[][], number[]]>([
        ['one row in', [[...UPPER], EMPTY, EMPTY, [...LOWER]], [2, 2, 5, 5]],
        [
          'rows in that hold words of their own',
          [[...UPPER], EMPTY, ['thêm', 'Đạt 50,00%', ''], ['thêm', '', ''], [...LOWER]],
          [2, 2, 6, 6],
        ],
        ['the row between taken out', [[...UPPER], [...LOWER]], [2, 2, 3, 3]],
      ])('%s: each part where it is now', (_, rows, standing) => {
        expect(rowsOf(...rows)).toEqual({ rows: standing, changed: 0 })
      })

      it('and a cell typed over in the part that moved: that part is listed, as nobody can tell', () => {
        expect(rowsOf([...UPPER], EMPTY, EMPTY, [15, 'trên 14 nơi', ''])).toEqual({ rows: [2, 2], changed: 2 })
      })

      it('is not seen in a lone number that was typed over and stands below too', () => {
        const bare = fill(form(['{{CT08.tu}}', 'Đạt {{CT08.ty_le}}'], EMPTY, ['{{CT08.mau}}'])).mapping
        const { cells, changed } = findTemplate([form([...UPPER], EMPTY, [15, '', ''], [14, '', ''])], bare)
        expect([cells.map(({ at }) => at.row), changed.map(({ row }) => row)]).toEqual([[2, 2], [4]])
      })

      it('never takes the upper part for the lower one', () => {
        const twice = fill(form(['Đạt {{CT08.tu}}'], ['Đạt {{CT08.tu}}'])).mapping
        const { cells, changed } = findTemplate([form(['Đạt 06'], ['Không rõ'])], twice)
        expect([cells.map(({ at }) => at.row), changed.map(({ row }) => row)]).toEqual([[2], [3]])
      })
    })

    it('by a column put in amidst it', () => {
      expect(only(form([6, '', 'Đạt 42,86%']))).toEqual({ cells: ['Mẫu của tôi 2,1', 'Mẫu của tôi 2,3'], changed: 0 })
    })

    it('in part, is filled where it stands, and the rest is listed', () => {
      expect(only(form([6, '', ''], ['', 'Đạt 42,86%', '']))).toEqual({ cells: ['Mẫu của tôi 2,1'], changed: 1 })
    })

    it('is not seen in a lone number that stands elsewhere too', () => {
      const lone = fill(form(['{{CT08.tu}}'])).mapping
      const { cells, changed } = findTemplate([form([7], [6])], lone)
      expect([cells, changed.length]).toEqual([[], 1])
    })

    it('to nowhere, is listed', () => {
      expect(only(form(EMPTY))).toEqual({ cells: [], changed: 2 })
    })
  })

  describe('behind formulas', () => {
    const live = fill(form(['{{CT08.tu}}', 'Đạt {{CT08.ty_le}} (kế hoạch: 50%)', 'Biểu năm {{nam}}', '{{nam}}']), true)
    const CALLING = [1, 2].map((column) => ({ sheet: 'Mẫu của tôi', row: 2, column }))
    const lookAt = (shown: readonly Cell[], calling: readonly CellRef[] | undefined = CALLING, mapping = live.mapping) => {
      const { cells, changed } = findTemplate([form([...shown])], mapping, calling)
      return { found: cells.map(({ text }) => text), changed: changed.map(({ text }) => text) }
    }
    const ALL = ['{{CT08.tu}}', 'Đạt {{CT08.ty_le}} (kế hoạch: 50%)', 'Biểu năm {{nam}}', '{{nam}}']

    it.each<[string, readonly Cell[]]>([
      ['as they were', [6, 'Đạt 42,86% (kế hoạch: 50%)', 'Biểu năm 2024', 2024]],
      ['with other results by now', [7, 'Đạt 50,00% (kế hoạch: 50%)', 'Biểu năm 2025', 2024]],
      ['with errors', ['#VALUE!', '#GETTING_DATA', '#REF!', 2024]],
    ])('%s: found', (_, shown) => {
      expect(lookAt(shown)).toEqual({ found: ALL, changed: [] })
      expect(lookAt(shown, undefined)).toEqual({ found: ALL, changed: [] })
    })

    it('whose words the clerk has edited since: left as they are, and listed', () => {
      expect(lookAt([6, 'Đã đạt 42,86% (kế hoạch: 50%)', 'Biểu tổng hợp năm 2024', 2024]).changed).toEqual([ALL[1], ALL[2]])
    })

    it('over which the clerk has typed a number: left as it is, and listed, and does not keep the others from being filled', () => {
      const typed = [7, 'Đạt 42,86% (kế hoạch: 50%)', 'Biểu năm 2024', 2024]
      expect(lookAt(typed, CALLING.slice(1))).toEqual({ found: ALL.slice(1), changed: [ALL[0]] })
    })

    it('that an earlier version wrote, whose mapping did not tell the formula of the title', () => {
      const old = live.mapping.map(({ formula: _, ...kept }) => kept)
      const shown = [6, 'Đạt 42,86% (kế hoạch: 50%)', 'Biểu năm 2024', 2024]
      expect(lookAt(shown, CALLING, old)).toEqual({ found: ALL, changed: [] })
      const ownFormulas = (mapping: readonly FilledCell[]) => fill(form(shown), false, mapping).cells.map(({ ownFormula }) => ownFormula)
      expect(ownFormulas(old)).toEqual([undefined, undefined, `="Biểu năm "&'Mẫu của tôi'!$E$3`, undefined])
      expect(ownFormulas(live.mapping)).toEqual(ownFormulas(old))
    })
  })

  it('takes a mapping that is no mapping for none', () => {
    for (const kept of [undefined, '', '{}', '[1]', '{"cells":[{"sheet":1}]}']) expect(readMapping(kept)).toEqual([])
  })
})
