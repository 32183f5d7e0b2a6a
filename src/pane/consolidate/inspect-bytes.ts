import { inflatedSize, readZipDirectory, type ZipEntry } from './zip-directory'

/** Why a file was not read. */
export type FileFault = 'empty' | 'too-large' | 'bomb' | 'password' | 'legacy-xls' | 'wrong-kind' | 'damaged' | 'unreadable' | 'no-parser'

const MB = 1024 * 1024
/** A commune's lists are well under one; larger workbooks are opened in Excel itself. */
export const FILE_LIMIT = 20 * MB
/** What all parts may come to: some 60,000 rows of 16 columns. */
const INFLATED_LIMIT = 48 * MB
/** Ordinary workbooks pack 5 to 30 to one. */
const BOMB_RATIO = 200

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b]

/**
 * Looks at a file before anything of it is parsed: is it a workbook of today's format, whole, unlocked and of a size that can be read?
 * Undefined when it is. The parts are inflated once, piece by piece, and counted: sizes that a zip declares can be lies.
 */
export async function inspectBytes(bytes: Uint8Array): Promise<FileFault | undefined> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > FILE_LIMIT) return 'too-large'
  if (beginsWith(bytes, OLE)) return inspectOle(bytes)
  if (!beginsWith(bytes, ZIP)) return 'wrong-kind'
  const entries = readZipDirectory(bytes)
  if (!entries) return 'damaged'
  if (entries.some(({ encrypted }) => encrypted)) return 'password'
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'wrong-kind'
  return inspectSizes(bytes, entries)
}

async function inspectSizes(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<FileFault | undefined> {
  const tooMuch = (size: number): FileFault => (size > BOMB_RATIO * bytes.length ? 'bomb' : 'too-large')
  const declared = entries.reduce((sum, { size }) => sum + size, 0)
  if (declared > INFLATED_LIMIT) return tooMuch(declared)
  let real = 0
  for (const entry of entries) {
    const size = await inflatedSize(bytes, entry, INFLATED_LIMIT - real)
    if (size === undefined) return 'damaged'
    real += size
    if (real > INFLATED_LIMIT) return 'bomb'
    if (size !== entry.size) return 'damaged'
  }
  return undefined
}

/** Both old .xls files and new files under a password are OLE containers; the stream in it tells which. */
function inspectOle(bytes: Uint8Array): FileFault {
  if (contains(bytes, wide('EncryptedPackage'))) return 'password'
  return contains(bytes, wide('Workbook')) || contains(bytes, wide('Book')) ? 'legacy-xls' : 'wrong-kind'
}

const wide = (text: string): readonly number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0])

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true
  return false
}
