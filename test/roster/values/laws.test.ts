import fc from 'fast-check'
import { POSTS, UNITS_OF_TOWN } from '../../../src/plan'
import {
  birthSerial,
  dateOf,
  decodeText,
  findHalfSwapped,
  fold,
  foldKey,
  formatDate,
  isBlank,
  isClearedOfSwaps,
  isErrorCell,
  isPlain,
  isoOf,
  lookalikesIn,
  matchHome,
  matchUnit,
  memoised,
  newDateSurvey,
  readCouncil,
  readDate,
  readDone,
  readForm,
  readGender,
  readLevel,
  readLocal,
  readMark,
  readOrganisation,
  readPosts,
  readRemark,
  serialOf,
  serialOfIso,
  surveyDate,
  swapDayMonth,
  textOf,
  tidy,
  type DateSurvey,
} from '../../../src/roster/values'

const day = fc.integer({ min: serialOf(1930, 1, 1), max: serialOf(2029, 12, 31) })
const two = (number: number): string => String(number).padStart(2, '0')

/** Every way of writing a whole day that a reader must take back to the same day. */
const DAY_FORMS: readonly ((year: number, month: number, date: number) => string)[] = [
  (y, m, d) => `${d}/${m}/${y}`,
  (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${two(d)}-${two(m)}-${y}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => ` ${d} / ${m} / ${y}\u00a0`,
  (y, m, d) => `${d} - ${m} - ${y}`,
  (y, m, d) => `${d}/${m}/${two(y % 100)}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00`,
  (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
  (y, m, d) => `${d} tháng ${m} năm ${y}`,
  (y, m, d) => `${two(d)}/${two(m)}/${y} 00:00:00`,
  (y, m, d) => `Sinh ngày: ${d}/${m}/${y}.`,
  (y, m, d) => `${two(d)}/${two(m)}/${y}`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
]

describe('dates', () => {
  it.each(DAY_FORMS.map((write) => [write(1985, 8, 5), write] as const))('any day written like "%s" is read back', (_, write) => {
    fc.assert(
      fc.property(day, (serial) => {
        const { year, month, day: date } = dateOf(serial)
        const reading = readDate(write(year, month, date))
        expect(reading).toMatchObject({ kind: 'read', value: { earliest: serial, latest: serial, precision: 'day' } })
      }),
    )
  })

  it('a month spans its days and a year its 365 or 366', () => {
    expect(readDate('2/1988')).toMatchObject({ value: { earliest: serialOf(1988, 2, 1), latest: serialOf(1988, 2, 29) } })
    expect(readDate(1985)).toMatchObject({ value: { earliest: serialOf(1985, 1, 1), latest: serialOf(1985, 12, 31) } })
  })

  it('a day that does not exist is never rolled into one that does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1930, max: 2029 }), (d, m, y) => {
        const reading = readDate(`${d}/${m}/${y}`)
        if (reading.kind !== 'read') return
        expect(formatDate(reading.value.earliest)).toBe(`${two(d)}/${two(m)}/${y}`)
      }),
    )
  })

  it('serials of a 1904 workbook are moved by 1462 days, years and texts are not', () => {
    expect(readDate(31274 - 1462, { date1904: true })).toMatchObject({ value: { earliest: 31274 } })
    expect(readDate(1985, { date1904: true })).toEqual(readDate(1985))
    expect(readDate('15/8/1985', { date1904: true })).toEqual(readDate('15/8/1985'))
  })

  it('ISO days, serials and parts agree', () => {
    fc.assert(
      fc.property(day, (serial) => {
        const { year, month, day: date } = dateOf(serial)
        expect(serialOf(year, month, date)).toBe(serial)
        expect(serialOfIso(isoOf(serial))).toBe(serial)
      }),
    )
    expect(serialOfIso('1985-02-30')).toBeUndefined()
    expect(serialOfIso('15/08/1985')).toBeUndefined()
    expect(serialOf(1985, 8, 15)).toBe(31274)
  })

  it('the serial for whole columns says what the full reading says', () => {
    const cell = fc.oneof(
      day,
      fc.constantFrom(0, 85, 1985, 8.1985, 31274.5, -3, 1e9, Number.NaN, null, undefined, '', true, '1985', 'x', '31/02/1985'),
      fc.string(),
    )
    fc.assert(
      fc.property(cell, (value) => {
        const reading = readDate(value)
        const serial = reading.kind === 'read' ? reading.value.earliest : reading.kind === 'blank' ? 0 : Number.NaN
        expect(birthSerial(value)).toBe(serial)
      }),
    )
  })
})

describe('a column of dates with day and month swapped in half of it (D2)', () => {
  const survey = (cells: readonly unknown[]): DateSurvey => {
    const seen = newDateSurvey()
    cells.forEach((cell) => surveyDate(seen, cell))
    return seen
  }
  const openedAsUs = (serials: readonly number[]): unknown[] => serials.map((serial) => swapDayMonth(serial) ?? formatDate(serial))
  const days = Array.from({ length: 60 }, (_, at) => serialOf(1975, 1, 1) + at * 97)

  it('is told by texts that all lie over the 12th and numbers that all lie under', () => {
    const low = days.filter((serial) => dateOf(serial).day <= 12).length
    expect(findHalfSwapped(survey(openedAsUs(days)))).toMatchObject({ numbers: low, texts: 60 - low })
  })
  it('is still told when a clerk has put one cell right', () => {
    expect(findHalfSwapped(survey([...openedAsUs(days), serialOf(1985, 8, 15)]))).toBeDefined()
  })
  it('is not told of a column of true dates, of true texts, or of three cells', () => {
    expect(findHalfSwapped(survey(days))).toBeUndefined()
    expect(findHalfSwapped(survey(days.map(formatDate)))).toBeUndefined()
    expect(findHalfSwapped(survey(['15/8/1985', serialOf(1985, 5, 8), serialOf(1986, 4, 9)]))).toBeUndefined()
  })
  it('is not told by a text that is no day', () => {
    const low = days.filter((serial) => dateOf(serial).day <= 12)
    expect(findHalfSwapped(survey([...low, '31/02/1985', '30/2/85']))).toBeUndefined()
    expect(findHalfSwapped(survey([...low, '28/02/1985']))).toBeDefined()
  })
  it('is ruled out early only where the whole column rules it out', () => {
    const cell = fc.oneof(day, day.map(formatDate))
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.nat(40), (cells, some) => {
        const texts = cells.filter((one) => typeof one === 'string')
        const numbers = cells.filter((one) => typeof one === 'number')
        const cleared = isClearedOfSwaps(survey([...texts, ...numbers.slice(0, some)]), cells.length)
        if (cleared) expect(findHalfSwapped(survey(cells))).toBeUndefined()
      }),
    )
    expect(isClearedOfSwaps(survey(days.map(formatDate)), 60)).toBe(true)
    expect(isClearedOfSwaps(survey(openedAsUs(days)), 60)).toBe(false)
  })
  it('is put right by swapping, and swapping twice changes nothing', () => {
    expect(formatDate(swapDayMonth(serialOf(1985, 5, 8))!)).toBe('05/08/1985')
    expect(swapDayMonth(serialOf(1985, 8, 15))).toBeUndefined()
    fc.assert(fc.property(day, (serial) => (swapDayMonth(serial) === undefined ? true : swapDayMonth(swapDayMonth(serial)!) === serial)))
  })
})

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐbcdghklmnpqrstvxABCDGHKLMNPQRSTVX'
const vietnamese = fc.stringMatching(new RegExp(`^(?:[${VIETNAMESE}]{1,6}[ ,./-]?){0,5}$`))
/** What a cell may hold: Vietnamese, any Unicode, and the bytes of old fonts. */
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
)

const READERS: Readonly<Record<string, (cell: string) => unknown>> = {
  readDate,
  readGender,
  readMark,
  readDone,
  readLocal,
  readForm,
  readRemark,
  'readLevel degree': (cell) => readLevel('degree', cell),
  'readLevel theory': (cell) => readLevel('theory', cell),
  'readLevel administration': (cell) => readLevel('administration', cell),
  'readLevel language': (cell) => readLevel('language', cell),
  readPosts: (cell) => readPosts(cell, POSTS),
  matchUnit: (cell) => matchUnit(cell, UNITS_OF_TOWN, '2024-12-31'),
  matchHome: (cell) => matchHome(cell, UNITS_OF_TOWN),
  readCouncil: (cell) => readCouncil(cell, UNITS_OF_TOWN),
  readOrganisation,
  decodeText,
  lookalikesIn,
  tidy,
  fold,
  birthSerial: (cell) => birthSerial(cell),
}

describe('any text at all', () => {
  it.each(Object.entries(READERS))('%s never throws', (_, reader) => {
    fc.assert(
      fc.property(anyText, (text) => (reader(text), true)),
      { numRuns: 300 },
    )
  })

  it.each(Object.entries(READERS).filter(([name]) => name !== 'decodeText' && name !== 'lookalikesIn'))(
    '%s reads NFC and NFD alike',
    (_, reader) => {
      fc.assert(fc.property(vietnamese, (text) => expect(reader(text.normalize('NFD'))).toEqual(reader(text.normalize('NFC')))))
    },
  )

  it('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text))),
      { numRuns: 2000, examples: [['õaC'], ['Һ']] },
    )
  })

  it('a non-blank text is read or refused, never passed over', () => {
    const cell = vietnamese.filter((text) => /[\p{L}\p{N}]/u.test(text))
    for (const reader of [readDate, readGender, readMark]) fc.assert(fc.property(cell, (text) => reader(text).kind !== 'blank'))
  })
})

describe('cells that are not plain text', () => {
  const error = { type: 'Error', basicType: 'Error', basicValue: '#N/A' }
  it('errors of every shape are errors, and no reader takes them for a value', () => {
    for (const cell of [error, { basicValue: '#VALUE!' }, '#N/A', '#REF!', '#DIV/0!']) {
      expect(isErrorCell(cell)).toBe(true)
      for (const reader of [readDate, readGender, readMark, readDone, readLocal]) expect(reader(cell)).toMatchObject({ code: 'cell-error' })
      expect(readLevel('degree', cell)).toMatchObject({ code: 'cell-error' })
      expect(birthSerial(cell)).toBeNaN()
    }
    expect(isErrorCell('# 12')).toBe(false)
  })
  it('a data type is read by its basic value', () => {
    expect(readDate({ type: 'FormattedNumber', basicValue: 31274 })).toEqual(readDate(31274))
    expect(textOf({ type: 'String', basicValue: 'Nữ' })).toBe('Nữ')
  })
  it('blanks are blank whatever they are made of, and 0 is a number', () => {
    for (const cell of [null, undefined, '', ' ', '\u00a0', '\u200b\ufeff', '\n']) expect(isBlank(cell)).toBe(true)
    for (const cell of [0, false, 'x', '-', error]) expect(isBlank(cell)).toBe(false)
  })
  it('letters of another alphabet are named', () => {
    expect(lookalikesIn('\u00d0ảng b\u043e')).toEqual(['\u00d0', '\u043e'])
    expect(lookalikesIn('Đảng bộ')).toEqual([])
    expect(lookalikesIn('§¶ng uû §oµn')).toEqual([])
  })
})

describe('reading once', () => {
  it('the same text is parsed once, and a full memory forgets rather than grows', () => {
    const parsed: string[] = []
    const read = memoised((text) => (parsed.push(text), text.length), 2)
    expect(['a', 'bb', 'a', 'bb'].map(read)).toEqual([1, 2, 1, 2])
    expect(parsed).toEqual(['a', 'bb'])
    expect(['ccc', 'a'].map(read)).toEqual([3, 1])
    expect(parsed).toEqual(['a', 'bb', 'ccc', 'a'])
  })
})

/** Names as people type them: our syllables, some in an old encoding, in capitals, or with the tone on the other vowel. */
const syllable = fc.constantFrom(
  'Nguyễn', 'Trần', 'Hà', 'Hoà', 'Hòa', 'HÒA', 'Thuý', 'Thúy', 'Lý', 'Lí', 'Sỹ', 'Sĩ', 'quý', 'Ái', 'ĐỖ', 'An', 'anh', 'Võ', 'NguyÔn', 'V¨n', 'Nguyeãn', 'Vaên', 'TÞCH', 'Trung', '12', 'Ð', 'o', 'Hoa\u0300', 'Phã',
) // prettier-ignore
const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('texts told by their letters alone', () => {
  it('mean what the closer look would say', () => {
    fc.assert(
      fc.property(name, (text) => {
        if (!isPlain(text)) return
        expect(decodeText(text)).toEqual({ text, from: 'unicode' })
        expect([text.normalize('NFC'), ...lookalikesIn(text)]).toEqual([text])
      }),
    )
  })

  it('have one key where they fold alike', () => {
    fc.assert(fc.property(name, (text) => expect(foldKey(text)).toBe(foldKey(fold(text)))))
    for (const [one, other] of [['Hoà Lý', 'HÒA LÍ'], ['Thuý', 'Thúy'], ['Nguyễn  An', 'nguyễn an']] as const) expect(foldKey(one)).toBe(foldKey(other)) // prettier-ignore
  })
  it('have another key where only the tone, or only the letter beneath it, is another', () => {
    expect(new Set(['Dung', 'Dũng', 'Dùng', 'Dưng', 'Đung', 'Dông', 'Dong'].map(foldKey)).size).toBe(7)
  })

  it.each(['Nguyễn Văn An', 'Hà Hoàng Anh', 'LÊ THỊ HÒA', 'Trần Văn A12'])('takes "%s" at its word', (text) =>
    expect(isPlain(text)).toBe(true),
  )
  it.each(['NguyÔn V¨n An', 'Nguyeãn An', 'Hà  Anh', ' Hà', 'Hà ', 'Ðỗ An', 'Hoa\u0300', 'Hà\u00a0Anh', 'Hà,'])(
    'looks closer at "%s"',
    (text) => expect(isPlain(text)).toBe(false),
  )
})
