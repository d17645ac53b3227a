import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { DomainError } from '#lib/domain/errors.ts'
import { readZipDirectory } from '#lib/zip/directory.ts'
import { type Cell, cellOf, type PlainCell } from './cell.ts'
import { READ_EXIT, SHEET_LIMITS, type SheetFault } from './limits.ts'
import { inTurn } from './turns.ts'

/** A sheet as it was read. `rows[0]` is row 1; cells at the end of a row may be missing. */
export type Sheet = Readonly<{ name: string; rows: readonly (readonly Cell[])[] }>

const TIME_LIMIT = 30_000
const HEAP_LIMIT = 512 // MB

/** A file refused, at the field `file`. */
export function sheetRefusal(rule: SheetFault): DomainError {
  const { rows, columns, bytes } = SHEET_LIMITS
  const params = { rows, columns, size: bytes / 1024 / 1024 }
  const fault = rule === 'sheet_too_large' ? { rule, params } : { rule }
  return new DomainError('invalid_input', { fields: [{ path: 'file', ...fault }] })
}

/**
 * Reads the first visible sheet of an `.xlsx` file, given as bytes or as a path, in a process of its
 * own: a file built to exhaust or hang the reader ends that process and nothing else. Of a formula
 * the last result is read, never the formula.
 * @throws DomainError invalid_input at `file`, with a rule that says what to do (limits.ts).
 */
export async function readSheet(source: Uint8Array | string): Promise<Sheet> {
  const bytes = typeof source === 'string' ? await load(source) : source
  await judge(bytes)
  const { code, output } = await inTurn(() => runChild(bytes))
  if (code === READ_EXIT.done) {
    const { name, rows } = JSON.parse(output) as { name: string; rows: PlainCell[][] }
    return { name, rows: rows.map((row) => row.map(cellOf)) }
  }
  if (code === READ_EXIT.empty) throw sheetRefusal('sheet_empty')
  throw sheetRefusal(code === READ_EXIT.broken ? 'sheet_broken' : 'sheet_too_large')
}

async function load(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    if ((await file.stat()).size > SHEET_LIMITS.bytes) throw sheetRefusal('sheet_too_large')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const OLE = 'd0cf11e0a1b11ae1'
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Everything that shows without unpacking: what kind of file it is, and how large it says it is. */
async function judge(given: Uint8Array): Promise<void> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) throw sheetRefusal('sheet_missing')
  if (bytes.length > SHEET_LIMITS.bytes) throw sheetRefusal('sheet_too_large')
  if (bytes.toString('hex', 0, 8) === OLE) {
    throw sheetRefusal(bytes.includes(LOCKED) ? 'sheet_locked' : 'sheet_old')
  }
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw sheetRefusal('sheet_other')
  const entries = await readZipDirectory(bytes, bytes.length)
  if (!entries) throw sheetRefusal('sheet_broken')
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw sheetRefusal('sheet_locked')
  const unpacked = entries.reduce((all, { declared }) => all + declared, 0)
  if (unpacked > SHEET_LIMITS.unpacked || entries.length > SHEET_LIMITS.parts) {
    throw sheetRefusal('sheet_too_large')
  }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw sheetRefusal('sheet_other')
}

/** The process knows no settings and no secrets. */
async function runChild(bytes: Uint8Array): Promise<{ code: number | null; output: string }> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/sheet/read-child.ts')
  const args = [`--max-old-space-size=${HEAP_LIMIT}`, '--no-warnings', script]
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
    timeout: TIME_LIMIT,
    killSignal: 'SIGKILL',
  })
  // A child that gave up reads no further; its end says why.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  const [output, [code]] = await Promise.all([buffer(child.stdout), once(child, 'exit')])
  return { code, output: output.toString() }
}
