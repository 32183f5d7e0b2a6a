import { DEFAULT_SETTINGS } from '../../../src/indicators'
import type { IndicatorId } from '../../../src/plan'
import { checkRosters, readOptionsFor, type CheckRequest, type CheckResult } from '../../../src/report'
import { consolidate, mergeRosters, readReceived, type FileReading, type ReceivedFile } from '../../../src/report/consolidate'
import { readWorkbook, serialOfIso } from '../../../src/roster'
import { draw } from '../../roster/drawn-sheet'
import { AS_OF, fileOf, inventProvince, PROVINCE, truthOf } from './unit-files'

const REQUEST: CheckRequest = { horizon: 2025, asOf: AS_OF, settings: DEFAULT_SETTINGS, profile: PROVINCE }
const read = (file: ReceivedFile): FileReading => readReceived(file, PROVINCE, AS_OF)
const FACTS = inventProvince()
const FILES = FACTS.map(fileOf)
const READ = FILES.map(read)
const TRUTH = truthOf(FACTS)
const COUNTED = Object.keys(TRUTH) as (keyof typeof TRUTH)[]

function countOf(check: CheckResult, id: IndicatorId) {
  const tally = check.assessments.find(({ indicator }) => indicator === id)?.tally
  return tally && { numerator: tally.numerator, denominator: tally.denominator }
}

describe('ninety-six unit files made one', () => {
  const { check, units, missing, duplicates, findings, received } = consolidate(READ, REQUEST)

  it('knows whose each file is, from its title, a column, a section or its name', () => {
    expect(READ.map(({ unit }) => unit?.name)).toEqual(FACTS.map(({ unit }) => unit.name))
  })

  it.each(COUNTED)('counts %s over all of them as it is', (id) => {
    expect(countOf(check, id)).toEqual(TRUTH[id])
  })

  it('counts every unit by itself', () => {
    const wrong = FACTS.flatMap((facts, place) => {
      const alone = truthOf([facts])
      return COUNTED.filter((id) => {
        const { numerator = 0, denominator = 0 } = units[place]?.counts[id] ?? {}
        return numerator !== alone[id].numerator || denominator !== alone[id].denominator
      }).map((id) => `${facts.unit.name} ${id}`)
    })
    expect(wrong).toEqual([])
  })

  it('finds nothing to complain of', () => {
    expect({ missing, duplicates, findings }).toEqual({ missing: [], duplicates: [], findings: [] })
  })

  it('takes every unit for having reported, and knows of no plan', () => {
    expect(countOf(check, 'QT2')).toEqual({ numerator: 96, denominator: 96 })
    expect(received.filter(({ plan }) => plan !== undefined)).toEqual([])
  })
})

describe('files that do not fit', () => {
  const [first, second, third] = FILES as [ReceivedFile, ReceivedFile, ReceivedFile]
  const over = (files: readonly ReceivedFile[]) => consolidate(files.map(read), REQUEST)
  const said = (files: readonly ReceivedFile[], code: string) =>
    over(files)
      .findings.filter((finding) => finding.code === code)
      .map(({ text }) => text)

  it('names the units nothing came from, and keeps them in the denominators of communes', () => {
    const { missing, check } = over(FILES.slice(2))
    expect(missing.map(({ name }) => name)).toEqual(['Bình An', 'Bình Châu'])
    expect(countOf(check, 'CT09')?.denominator).toBe(96)
    expect(countOf(check, 'QT2')).toEqual({ numerator: 94, denominator: 96 })
  })

  it('reports a person whom two files list, and counts that person once', () => {
    const moved = { ...second, sheets: second.sheets.map((sheet, at) => (at === 0 ? withRowOf(first, sheet.values) : sheet)) }
    const { duplicates, check } = over([first, moved])
    const name = FACTS[0]!.officials[1]!.person.name
    expect(duplicates.map((one) => [one.name, one.places.map(({ file }) => file)])).toEqual([[name, [first.name, moved.name]]])
    expect(countOf(check, 'CT03')?.denominator).toBe(10)
  })

  /** The second file's list with one official of the first file below. */
  function withRowOf(file: ReceivedFile, values: readonly (readonly unknown[])[]) {
    const [number, name, man, woman, home, ...rest] = file.sheets[0]!.values[6]!
    const moved = [number, name, man === '' ? woman : man, man === '' ? 'Nữ' : 'Nam', home, 'Xã Bình Châu', ...rest]
    return { ...second.sheets[0]!, values: [...values, moved] }
  }

  it('names the file that is taken at another day', () => {
    const late = {
      ...third,
      sheets: third.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? cell.replace('tính đến ngày 31/12/2024', 'tính đến ngày 30/6/2024') : cell)),
        ),
      })),
    }
    expect(said([first, late], 'as-of-differs')).toEqual([`${late.name}: số liệu tính đến ngày 30/06/2024, khác ngày tính 31/12/2024.`])
  })

  it('says when the same unit sent the same list twice', () => {
    expect(said([first, { ...first, name: 'Báo cáo xã Bình An (sửa).xlsx' }], 'sent-twice')).toEqual([
      `xã Bình An có 2 tệp cùng loại: ${first.name}, Báo cáo xã Bình An (sửa).xlsx.`,
    ])
  })

  it('says when the name of a file speaks of another unit than its rows', () => {
    expect(said([{ ...second, name: 'Báo cáo xã Bình An 2024.xlsx' }], 'unit-conflict')).toEqual([
      'Báo cáo xã Bình An 2024.xlsx: tên tệp là xã Bình An nhưng danh sách là của xã Bình Châu.',
    ])
  })

  it('names a file without any roster, and still counts the others', () => {
    const memo: ReceivedFile = {
      name: 'Công văn.xlsx',
      sheets: [{ name: 'S', firstRow: 0, firstColumn: 0, values: [['Kính gửi:'], ['V/v gửi số liệu']] }],
    }
    expect(said([memo, first], 'no-roster')).toEqual(['Công văn.xlsx: không tìm thấy danh sách nào trong tệp.'])
    expect(countOf(over([memo, first]).check, 'CT03')?.denominator).toBe(5)
  })

  it('reports registers in a file that say other things than the profile', () => {
    const own: ReceivedFile = {
      ...first,
      sheets: [
        ...first.sheets,
        {
          name: 'DM_DonVi',
          firstRow: 0,
          firstColumn: 0,
          values: [
            ['TT', 'Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến'],
            [1, 'Cù Lao', 'Xã', '', ''],
          ],
        },
      ],
    }
    expect(said([own], 'profile-differs').join()).toContain('danh mục có thêm xã Cù Lao')
  })

  it('takes a file that calls itself the plan for the plan made (QT1), not for the report', () => {
    const plan: ReceivedFile = {
      name: 'Kế hoạch thực hiện Đề án 12 xã Bình An.xlsx',
      sheets: [{ name: 'KH', firstRow: 0, firstColumn: 0, values: [['KẾ HOẠCH'], ['Thực hiện Đề án số 12-ĐA/TU']] }],
    }
    const { received, findings, check } = over([plan])
    const { tally } = check.assessments.find(({ indicator }) => indicator === 'QT1')!
    expect(tally).toMatchObject({ numerator: 1, denominator: 96, undetermined: 95 })
    expect(received[0]).toEqual({ organisation: 'Đảng bộ xã Bình An', files: [plan.name], plan: true, report: false })
    expect(findings.filter(({ code }) => code === 'no-roster')).toEqual([])
  })

  it('does not take the list of another year for this year’s report', () => {
    const old = {
      ...first,
      sheets: first.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((cell) => (cell === '(Số liệu tính đến ngày 31/12/2024)' ? '(Số liệu tính đến ngày 31/12/2023)' : cell)),
        ),
      })),
    }
    expect(over([old]).received[0]?.report).toBe(false)
  })

  it('counts a commune’s committee list for the commune, never as the town’s own committee', () => {
    const committee: ReceivedFile = {
      name: 'BCH xã Bình An.xlsx',
      sheets: [
        {
          name: 'BCH',
          firstRow: 0,
          firstColumn: 0,
          values: [
            ['DANH SÁCH BAN CHẤP HÀNH'],
            ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'UV BTV'],
            [1, 'Nguyễn Thị Hạnh', serialOfIso('1990-02-03')!, 'Nữ', 'Bí thư', 'x'],
            [2, 'Trần Văn Bình', serialOfIso('1970-02-03')!, 'Nam', 'Phó Bí thư', 'x'],
          ],
        },
      ],
    }
    expect(countOf(over([committee]).check, 'CT01')).toBeUndefined()
  })
})

describe('the merged roster', () => {
  const tables = mergeRosters(READ, AS_OF)

  it('is one table for each kind, each row with the file, sheet and row it came from', () => {
    expect(tables.map(({ kind, values }) => [kind, values.length - 4])).toEqual([
      ['key-cadres', 480],
      ['delegates', 576],
    ])
    expect(tables[0]!.values[4]!.at(-1)).toBe('Báo cáo xã Bình An 2024.xlsx · CB · dòng 6')
  })

  it('reads like any roster, and counts the same', () => {
    const sheets = tables.map(({ sheet, values }) => ({ name: sheet, firstRow: 0, firstColumn: 0, values, merges: [] }))
    const again = checkRosters(readWorkbook(sheets, readOptionsFor(PROVINCE, AS_OF)), REQUEST)
    for (const id of COUNTED) expect([id, countOf(again, id)]).toEqual([id, TRUTH[id]])
  })

  it('writes out the form of a decision that marks tell', () => {
    const values = draw({
      grid: `DANH SÁCH BỔ NHIỆM CÁN BỘ NĂM 2024
TT | Họ và tên | Ngày sinh | Chức vụ | Ngày QĐ | Bổ nhiệm | Bổ nhiệm lại
1 | Trần Văn Bảy | @15/8/1985 | Trưởng phòng | @1/3/2024 | x |
2 | Lê Thị Cúc | @1/2/1990 | Trưởng phòng | @1/4/2024 | | x
3 | Võ Minh Đức | @1/2/1990 | Trưởng phòng | @1/4/2024 | |`,
    })
    const [table] = mergeRosters([read({ name: 'BN.xlsx', sheets: [values] })], AS_OF)
    const form = table!.values[3]!.indexOf('Hình thức')
    expect(table!.values.slice(4).map((row) => row[form])).toEqual(['Bổ nhiệm', 'Bổ nhiệm lại', '?'])
  })

  it('keeps text as text and gives dates their format', () => {
    const [cadres] = tables
    const birth = cadres!.values[3]!.indexOf('Ngày sinh')
    const forms = new Set(cadres!.values.slice(4).map((row, at) => `${typeof row[birth]} ${cadres!.numberFormats[at + 4]![birth]}`))
    expect([...forms].sort()).toEqual(['number dd/mm/yyyy', 'string General'])
  })
})
