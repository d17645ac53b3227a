import type { FileHandle } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** One entry of a zip as its central directory lists it. */
export type ZipEntry = Readonly<{
  name: string
  method: number
  packed: number
  /** Bytes it says it unpacks to; only unpacking shows whether that is true. */
  declared: number
  offset: number
  isEncrypted: boolean
}>

/** Where a zip is read from: an open file, or bytes that are already here. */
export type ZipSource = Pick<FileHandle, 'read'> | Uint8Array

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MAX_ENTRIES = 20_000

/**
 * Lists a zip without unpacking anything. It must be a zip from its first byte to its last:
 * whatever is put before or behind it makes it something else to another program.
 * @returns null when it is not such a zip
 */
export async function readZipDirectory(file: ZipSource, size: number): Promise<ZipEntry[] | null> {
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    if (at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue
    const count = tail.readUInt16LE(at + 10)
    const length = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const isWhole = offset + length === size - tail.length + at
    if (!isWhole || count === 0 || count > MAX_ENTRIES) return null
    return parseEntries(await read(file, offset, length), count)
  }
  return null
}

function parseEntries(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28)
    const extra = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      declared: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + extra
  }
  return at === directory.length && entries.length === count ? entries : null
}

/** The text of one entry, or null when it is damaged or longer than `max` bytes. */
export async function readZipText(
  file: ZipSource,
  entry: ZipEntry,
  max: number,
): Promise<string | null> {
  const header = await read(file, entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL || entry.packed > max) return null
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await read(file, start, entry.packed)
  if (packed.length !== entry.packed || entry.isEncrypted) return null
  if (entry.method === 0) return packed.toString('utf8')
  try {
    return inflateRawSync(packed, { maxOutputLength: max }).toString('utf8')
  } catch {
    return null
  }
}

async function read(file: ZipSource, position: number, length: number): Promise<Buffer> {
  if (file instanceof Uint8Array) return Buffer.from(file.subarray(position, position + length))
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}
