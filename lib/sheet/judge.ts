import { open } from 'node:fs/promises'
import { readZipDirectory } from '#lib/zip/directory.ts'
import { LEDGER_LIMITS, SHEET_LIMITS } from './limits.ts'
import { partName } from './part-name.ts'
import { sheetRefusal } from './refusal.ts'

type Kind = 'sheet' | 'ledger'
const limitsOf = (kind: Kind) => (kind === 'ledger' ? LEDGER_LIMITS : SHEET_LIMITS)

/**
 * The bytes of a file, given or at a path.
 * @throws DomainError invalid_input at `file` when there are none or too many
 */
export async function loadFile(source: Uint8Array | string, kind: Kind): Promise<Buffer> {
  const given = typeof source === 'string' ? await readPath(source, kind) : source
  if (given.byteLength === 0) throw sheetRefusal('sheet_missing')
  if (given.byteLength > limitsOf(kind).bytes) throw sheetRefusal('sheet_too_large', kind)
  return Buffer.from(given.buffer, given.byteOffset, given.byteLength)
}

async function readPath(path: string, kind: Kind): Promise<Uint8Array> {
  const file = await open(path)
  try {
    if ((await file.stat()).size > limitsOf(kind).bytes) throw sheetRefusal('sheet_too_large', kind)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const OLE = 'd0cf11e0a1b11ae1'
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether a file is of the old format or behind a password, which both begin alike. */
export function refuseOle(bytes: Buffer): void {
  if (bytes.toString('hex', 0, 8) !== OLE) return
  throw sheetRefusal(bytes.includes(LOCKED) ? 'sheet_locked' : 'sheet_old')
}

/** Whether it begins as a zip does, and so can only be a workbook. */
export function isZip(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'PK'
}

/**
 * Everything that shows without unpacking: what kind of file it is, and how large it says it is.
 * @throws DomainError invalid_input at `file`
 */
export async function judgeWorkbook(bytes: Buffer, kind: Kind): Promise<void> {
  refuseOle(bytes)
  if (!isZip(bytes)) throw sheetRefusal('sheet_other')
  const entries = await readZipDirectory(bytes, bytes.length)
  if (!entries) throw sheetRefusal('sheet_broken')
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw sheetRefusal('sheet_locked')
  const limits = limitsOf(kind)
  const unpacked = entries.reduce((all, { declared }) => all + declared, 0)
  if (unpacked > limits.unpacked || entries.length > limits.parts) {
    throw sheetRefusal('sheet_too_large', kind)
  }
  if (!entries.some(({ name }) => partName(name) === 'xl/workbook.xml'))
    throw sheetRefusal('sheet_other')
}
