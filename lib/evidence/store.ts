import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '#lib/config/env.ts'

/** Where the store of this installation lies. */
export function storeDir(): string {
  return join(env().dataDir, 'evidence')
}

/** Where the bytes with this SHA-256 lie; the preview of a picture lies beside it. */
export function storedPath(sha256: string, variant: 'file' | 'preview' = 'file'): string {
  const name = variant === 'preview' ? `${sha256}.preview.webp` : sha256
  return join(storeDir(), sha256.slice(0, 2), sha256.slice(2, 4), name)
}

const HOUR = 3_600_000
let swept = ''

/** A folder of its own for one upload in progress; the caller removes it, whatever happens. */
export async function makeWorkDir(): Promise<string> {
  const incoming = join(storeDir(), 'incoming')
  if (swept !== incoming) {
    swept = incoming
    await sweep(incoming)
  }
  const dir = join(incoming, randomUUID())
  await mkdir(dir, { recursive: true, mode: 0o700 })
  return dir
}

/** Clears away what processes that were killed in the middle of an upload left behind. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming).catch(() => [])) {
    const dir = join(incoming, name)
    const age = await stat(dir).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    )
    if (age > HOUR) await rm(dir, { recursive: true, force: true })
  }
}

/** Size in bytes and SHA-256 (hex) of a file, read as a stream. */
export async function digestFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

/**
 * Moves a finished file to its place: on disk before it is named, and named in one step, so that a
 * name in the store always stands for whole bytes. What lies there already is the same, or damaged
 * and hereby mended.
 */
export async function keep(path: string, target: string): Promise<void> {
  await flush(path, 'r+')
  const dir = dirname(target)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await rename(path, target)
  // Windows cannot flush a folder.
  if (process.platform !== 'win32') await flush(dir, 'r')
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
