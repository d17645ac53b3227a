import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { LedgerLine } from '#lib/ledger-rows/load.ts'
import { type Exported, writeLedgerSheet } from './ledger-sheet.ts'
import { exportDir } from './place.ts'
import type { ExportFormat } from './schema.ts'
import { csvBytes, jsonLines } from './text-files.ts'

type Kind = Readonly<{ format: ExportFormat; encoding: string }>
type Pages = AsyncIterable<readonly LedgerLine[]>

/**
 * Writes the file and names it once it is whole and on disk, so that its name never stands for half
 * of it. What breaks off leaves nothing.
 * @returns bytes and SHA-256 (hex)
 */
export async function writeExportFile(
  path: string,
  kind: Kind,
  pages: Pages,
  exported: Exported,
): Promise<{ size: number; sha256: string }> {
  const part = `${path}.part`
  await mkdir(exportDir(), { recursive: true, mode: 0o700 })
  try {
    await write(part, kind, pages, exported)
    const digest = await digestOf(part)
    await rename(part, path)
    return digest
  } finally {
    await rm(part, { force: true })
  }
}

async function write(part: string, { format, encoding }: Kind, pages: Pages, exported: Exported) {
  const file = createWriteStream(part, { mode: 0o600, flush: true })
  if (format !== 'xlsx') {
    const { asOf } = exported
    const bytes = format === 'csv' ? csvBytes(pages, encoding, asOf) : jsonLines(pages, asOf)
    return pipeline(Readable.from(bytes, { objectMode: false }), file)
  }
  const closed = finished(file)
  // Heard below; until then a broken disk must not end the process.
  closed.catch(() => undefined)
  try {
    await writeLedgerSheet(file, pages, exported)
    await closed
  } catch (error) {
    file.destroy()
    throw error
  }
}

async function digestOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}
