/** One file inside a zip, as the central directory at its end lists it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  /** Declared by whoever made the zip; see `inflatedSize` for the truth. */
  readonly size: number
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
/** A zip's comment can be that long. */
const COMMENT = 0xffff
const ZIP64 = 0xffffffff

/** The zip's table of contents, read without inflating anything; undefined when the zip is cut off or its table is broken. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const names = new TextDecoder()
  for (let place = 0; place < count; place++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const entry: ZipEntry = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (entry.packed === ZIP64 || entry.at === ZIP64 || next > end) return undefined
    entries.push(entry)
    at = next
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** The packed bytes of an entry; undefined when they are not where the directory says. */
function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array | undefined {
  if (at + 30 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== LOCAL) return undefined
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined
}

/**
 * How many bytes an entry really inflates to, counted and thrown away in pieces; stops as soon as there are more than `limit`, so that a
 * zip that lies about its sizes cannot fill the memory. Undefined when the data is damaged. Where the browser cannot inflate streams
 * the declared size has to do.
 */
export async function inflatedSize(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<number | undefined> {
  const packed = packedBytes(bytes, entry)
  if (!packed) return undefined
  if (entry.method === 0) return packed.length
  if (entry.method !== 8) return undefined
  if (typeof DecompressionStream === 'undefined') return entry.size
  const inflating = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = inflating.getReader()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return size
      size += value.length
      if (size > limit) {
        await reader.cancel().catch(() => {})
        return size
      }
    }
  } catch {
    return undefined
  }
}
