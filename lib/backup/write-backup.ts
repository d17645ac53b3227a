import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { StartupError } from '#lib/config/startup-error.ts'
import { type Snapshot, withSnapshot } from '#lib/db/copy-out.ts'
import {
  BACKUP_FORMAT,
  COMPLETE,
  fileMember,
  MANIFEST,
  type Manifest,
  PART_BYTES,
  type StoredName,
  tableMember,
} from './format.ts'
import { TAR_END, tarFile, tarMember } from './tar.ts'

type Options = Readonly<{
  databaseUrl: string
  /** The archive; readable by its owner alone, since it holds everything. */
  to: string
  /** Where the store keeps a file. */
  pathOf: (file: StoredName) => string
  now: Date
}>

/** What went into an archive. */
export type BackupCounts = { tables: number; parts: number; files: number }

/**
 * Writes one archive of every table, as of one instant, and of every stored file, without ever
 * holding more than a part of a table in memory. It gets its name only when it is whole.
 * @throws StartupError when the file exists or a stored file is missing.
 */
export async function writeBackup(options: Options): Promise<BackupCounts> {
  const { databaseUrl, to } = options
  if (existsSync(to)) throw new StartupError(`${to} exists already: name a new file.`)
  const unfinished = `${to}.partial`
  const counts: BackupCounts = { tables: 0, parts: 0, files: 0 }
  try {
    await withSnapshot(databaseUrl, (snapshot) =>
      pipeline(
        Readable.from(archive(snapshot, options, counts), { objectMode: false }),
        createGzip(),
        createWriteStream(unfinished, { mode: 0o600 }),
      ),
    )
    const file = await open(unfinished, 'r+')
    await file.sync().finally(() => file.close())
    await rename(unfinished, to)
  } finally {
    await rm(unfinished, { force: true })
  }
  return counts
}

async function* archive(snapshot: Snapshot, options: Options, counts: BackupCounts) {
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    createdAt: options.now.toISOString(),
    migrations: [...snapshot.migrations],
    tables: snapshot.tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  }
  yield* tarMember(MANIFEST, json(manifest))
  for (const table of snapshot.tables) {
    counts.tables += 1
    let number = 0
    for await (const part of inParts(snapshot.read(table))) {
      number += 1
      counts.parts += 1
      yield* tarMember(tableMember(table.name, number), part)
    }
  }
  for (const file of await storedNames(snapshot)) {
    counts.files += 1
    yield* storedFile(file, options.pathOf(file))
  }
  yield* tarMember(COMPLETE, json({ parts: counts.parts, files: counts.files }))
  yield TAR_END
}

async function* storedFile(file: StoredName, path: string) {
  try {
    yield* tarFile(fileMember(file), path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new StartupError(`${path} is missing, although a row names it: see "verify --files".`)
  }
}

/** The files that rows of this snapshot name; files are never removed, so all are there. */
async function storedNames(snapshot: Snapshot): Promise<StoredName[]> {
  const rows = await snapshot.ask(
    'SELECT sha256, bool_or(has_preview) AS preview FROM evidence GROUP BY sha256 ORDER BY sha256',
  )
  return rows.flatMap(({ sha256, preview }): StoredName[] => {
    const name = { sha256: String(sha256) }
    const file = { ...name, variant: 'file' } as const
    return preview ? [file, { ...name, variant: 'preview' }] : [file]
  })
}

async function* inParts(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of rows) {
    held.push(chunk)
    size += chunk.length
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
