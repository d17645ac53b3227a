import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { StoredName } from '#lib/backup/format.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { digestFile, keep, makeWorkDir, storedPath } from '#lib/evidence/store.ts'

/** Where the store keeps a file. */
export function pathOf({ sha256, variant }: StoredName): string {
  return storedPath(sha256, variant)
}

/**
 * Puts a file of a backup into the store.
 * @throws StartupError when its content is not what its name says.
 */
export async function putFile(name: StoredName, content: AsyncIterable<Buffer>): Promise<void> {
  const workDir = await makeWorkDir()
  try {
    const path = join(workDir, 'restored')
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    const { sha256 } = await digestFile(path)
    if (name.variant === 'file' && sha256 !== name.sha256) {
      throw new StartupError(`The evidence ${name.sha256} in the backup is damaged.`)
    }
    await keep(path, pathOf(name))
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}
