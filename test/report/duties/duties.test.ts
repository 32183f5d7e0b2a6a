import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { DUTIES } from '../../../src/plan'
import { dutiesOn, DUTY_HEADER, dutyRow, dutyRows, missingDuties, plannedDuties, readDuties, standingOf } from '../../../src/report/duties'
import { readDate, serialOf, type SheetValues } from '../../../src/roster'

const sheet = (values: readonly (readonly unknown[])[]): SheetValues => ({ name: 'DM_NhiemVu', firstRow: 0, firstColumn: 0, values })
const day = (text: string) => {
  const reading = readDate(text)
  if (reading.kind !== 'read') throw new Error(`${text} is no day`)
  return reading.value.earliest
}

interface Case {
  readonly due: string
  readonly rhythm: string
  readonly state: string
  readonly done?: string
  readonly on: string
  readonly is: string
}
const CASES = parse(readFileSync(join(__dirname, 'standing.yaml'), 'utf8')) as readonly Case[]

describe('how a duty stands on a day', () => {
  it.each(CASES.map((one) => [`“${one.due}” ${one.rhythm}, ${one.state} ${one.done ?? ''} on ${one.on}: ${one.is}`, one] as const))(
    '%s',
    (_, { due, rhythm, state, done = '', on, is }) => {
      const register = readDuties(sheet([DUTY_HEADER, ['X1', '', 'Việc', '', '', '', '', due, rhythm, state, done, '', '']]))
      expect(register!.issues).toEqual([])
      expect(standingOf(register!.entries[0]!, day(on)).kind).toBe(is)
    },
  )
})

describe('the register of duties', () => {
  it('lists every duty of the plan and comes back as it was written', () => {
    const register = readDuties(sheet(dutyRows(plannedDuties())))!
    expect(register.entries.map(({ id }) => id)).toEqual(DUTIES.map(({ id }) => id))
    expect(register.entries.map(({ row: _, ...entry }) => entry)).toEqual(plannedDuties())
    expect(register.issues).toEqual([])
    expect(missingDuties(register)).toEqual([])
    expect(register.nextRow).toBe(DUTIES.length + 1)
  })

  it('keeps what the office edited, its own duties, and the order of its columns', () => {
    const edited = dutyRows(plannedDuties()).map((row) => [...row])
    edited[1]![5] = 'Ban Xây dựng Đảng'
    edited[1]![9] = 'Hoàn thành'
    edited[1]![10] = serialOf(2022, 12, 20)
    edited[1]![11] = '15-BC/TU'
    edited.splice(5, 1)
    edited.push(['NV99', 'V', 'Việc của đơn vị', '', '', '', '', '30/06/2027', 'một lần', 'Đang thực hiện', '', '', 'tự thêm'])
    const turned = edited.map((row) => [...row].reverse())
    const register = readDuties(sheet(turned))!
    expect(register.entries[0]).toMatchObject({
      id: 'NV01',
      executes: 'Ban Xây dựng Đảng',
      state: 'done',
      doneOn: serialOf(2022, 12, 20),
      document: '15-BC/TU',
    })
    expect(register.entries.at(-1)).toMatchObject({ id: 'NV99', remark: 'tự thêm', due: { on: serialOf(2027, 6, 30) } })
    expect(missingDuties(register).map(({ id }) => id)).toEqual(['NV05'])
    const again = readDuties(sheet([DUTY_HEADER, ...register.entries.map(dutyRow)]))!
    expect(again.entries.map(({ row: _, ...entry }) => entry)).toEqual(register.entries.map(({ row: _, ...entry }) => entry))
  })

  it.each([
    [['NV01', '', 'Việc', '', '', '', '', 'cuối năm', '', '', '', '', ''], 'Hạn “cuối năm”'],
    [['NV01', '', 'Việc', '', '', '', '', '31/02/2025', '', '', '', '', ''], 'Hạn “31/02/2025”'],
    [['NV01', '', 'Việc', '', '', '', '', '', '', 'Tạm dừng', '', '', ''], 'Trạng thái “Tạm dừng”'],
    [['NV01', '', 'Việc', '', '', '', '', '', '', '', 'hôm qua', '', ''], 'Ngày hoàn thành “hôm qua”'],
  ])('names what it cannot read: %j', (row, reason) => {
    const { issues, entries } = readDuties(sheet([DUTY_HEADER, row]))!
    expect(issues.map((issue) => [issue.row, issue.reason.startsWith(reason)])).toEqual([[1, true]])
    expect(entries).toHaveLength(1)
  })

  it('is not read from a sheet without its header', () => {
    expect(readDuties(sheet([['TT', 'Họ và tên']]))).toBeUndefined()
  })

  it('puts what is overdue first, then what is due this quarter', () => {
    const kinds = dutiesOn(plannedDuties(), serialOf(2026, 11, 23)).map(({ entry, standing }) => `${entry.id} ${standing.kind}`)
    expect(kinds.slice(0, 2)).toEqual(['NV01 overdue', 'NV03 this-quarter'])
    expect(kinds.filter((kind) => kind.endsWith('overdue'))).toHaveLength(1)
  })
})
