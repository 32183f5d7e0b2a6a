import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { ChosenFile } from '../../../src/pane/consolidate/read-file'
import type { ReceivedFile } from '../../../src/report/consolidate'

export function chosen(name: string, bytes: Uint8Array): ChosenFile {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) }
}

export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A received file as a real .xlsx. */
export async function asXlsx({ name, sheets }: ReceivedFile): Promise<ChosenFile> {
  const book = new ExcelJS.Workbook()
  for (const sheet of sheets) book.addWorksheet(sheet.name).addRows(sheet.values.map((row) => [...row]))
  return chosen(name, await bytesOf(book))
}

export async function smallBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('CB').addRow(['Họ và tên'])
  return bytesOf(book)
}

/** A zip with one part that inflates to so many megabytes of the same letter. */
export async function swollen(megabytes: number): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('xl/workbook.xml', '<workbook/>')
  zip.file('xl/worksheets/sheet1.xml', ' '.repeat(megabytes * 1024 * 1024))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The same zip with the central directory claiming that its great part is small. */
export function lying(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1000) view.setUint32(at + 24, 100, true)
  return bytes
}

/** What Excel 97 to 2003, or Excel with a password, leaves on the disk, as far as anybody looks at it. */
export function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  )
  return bytes
}

export async function otherZip(part: string): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(part, 'x')
  return zip.generateAsync({ type: 'uint8array' })
}
