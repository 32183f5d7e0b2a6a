import { MemoryBook } from '../../src/workbench/host/memory-book'
import type { WorkbookChange } from '../../src/workbook'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

describe('settings in the workbook', () => {
  it('are kept in the file and found by the next session', async () => {
    const book = new MemoryBook()
    const first = await openPort(book)
    expect(await first.port.loadSetting('cột')).toEqual({ ok: true, value: undefined })
    expect((await first.port.saveSetting('cột', '{"họ tên":"name"}')).ok).toBe(true)
    const second = await openPort(book)
    expect(await second.port.loadSetting('cột')).toEqual({ ok: true, value: '{"họ tên":"name"}' })
    await second.port.saveSetting('cột', undefined)
    expect(await second.port.loadSetting('cột')).toEqual({ ok: true, value: undefined })
  })

  it('may be removed when they were never there', async () => {
    const { port } = await openPort(new MemoryBook())
    expect((await port.saveSetting('không có', undefined)).ok).toBe(true)
  })
})

describe('watching edits', () => {
  const start = async () => {
    const book = new MemoryBook({ S: [['a']], T: [['b']] })
    const { port, excel } = await openPort(book)
    const changes: WorkbookChange[] = []
    const watching = await port.watch((change) => void changes.push(change))
    if (!watching.ok) throw new Error(watching.fault)
    const quiet = async (): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) await excel.settled()
    }
    return { book, port, excel, changes, stop: watching.value, quiet }
  }

  it('tells sheet and area of the user’s edits and of a co-author’s', async () => {
    const { book, changes, quiet } = await start()
    book.sheet('T').write({ row: 2, column: 1, rows: 1, columns: 2 }, [['x', 'y']])
    book.asCoauthor(() => book.sheet('S').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['z']]))
    await quiet()
    expect(changes).toEqual([
      { sheet: 'T', area: { row: 2, column: 1, rows: 1, columns: 2 }, remote: false },
      { sheet: 'S', area: { row: 0, column: 0, rows: 1, columns: 1 }, remote: true },
    ])
  })

  it('calls a renamed sheet by its new name', async () => {
    const { book, changes, quiet } = await start()
    book.sheet('S').name = 'Danh sách'
    book.sheet('Danh sách').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['z']])
    await quiet()
    expect(changes[changes.length - 1]).toMatchObject({ sheet: 'Danh sách' })
  })

  it('tells that rows were inserted and that a sheet went', async () => {
    const { book, changes, quiet } = await start()
    book.sheet('S').insertRows(0, 2)
    await quiet()
    expect(changes).toMatchObject([{ sheet: 'S', area: { row: 0, rows: 2 } }])
    book.removeSheet(book.sheet('T'))
    await quiet()
    expect(changes[changes.length - 1]).toEqual({ sheet: '', area: undefined, remote: false })
  })

  it('asks Excel for names a few times only during a burst of a hundred edits', async () => {
    const { book, excel, changes, quiet } = await start()
    excel.roundTrips(true)
    for (let row = 0; row < 100; row += 1) book.sheet('S').write({ row, column: 0, rows: 1, columns: 1 }, [[row]])
    await quiet()
    expect(changes).toHaveLength(100)
    expect(excel.roundTrips()).toBeLessThanOrEqual(3)
  })

  it('is silent once stopped', async () => {
    const { book, changes, stop, quiet } = await start()
    stop()
    await quiet()
    book.sheet('S').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['z']])
    await quiet()
    expect(changes).toEqual([])
  })
})

describe('facts for the self-test', () => {
  it('tell host, language, requirement sets and whether functions are registered', async () => {
    const { port, excel } = await openPort(new MemoryBook(), {
      locale: 'vi-VN',
      requirementSets: { ExcelApi: '1.9', SharedRuntime: '1.1' },
    })
    const before = await port.facts()
    expect(before).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', locale: 'vi-VN', functionsRegistered: false })
    const supported = before.requirementSets.filter((set) => set.supported).map(({ name, version }) => `${name} ${version}`)
    expect(supported).toEqual([
      'ExcelApi 1.1',
      'ExcelApi 1.2',
      'ExcelApi 1.4',
      'ExcelApi 1.6',
      'ExcelApi 1.7',
      'ExcelApi 1.9',
      'SharedRuntime 1.1',
    ])
    excel.CustomFunctions.associate('YOUTH_PCT', () => 0)
    expect((await port.facts()).functionsRegistered).toBe(true)
  })
})

describe('an error that is not Excel’s', () => {
  it('is thrown on, not shown as Excel’s refusal', async () => {
    const { port } = await openPort(new MemoryBook())
    await expect(
      port.read(() => {
        throw new TypeError('bug')
      }),
    ).rejects.toThrow('bug')
  })
})
