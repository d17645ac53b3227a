import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { keep, storeDir, storedPath } from './store.ts'

const BATCH = 200
const HOUR = 3_600_000

/**
 * Forgets uploads that no statement has taken since before an instant, with their bytes when nothing
 * else names the same ones; up to a batch. What another table still refers to stays.
 * @returns how many were forgotten
 */
export async function forgetUploads(before: Date, signal: AbortSignal): Promise<number> {
  let forgotten = 0
  for (let after: string | undefined; forgotten < BATCH && !signal.aborted; ) {
    const rows = await prisma.evidence.findMany({
      where: {
        issueId: null,
        recordId: null,
        uploadedAt: { lt: before },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      select: { districtId: true, id: true, sha256: true },
      take: BATCH,
    })
    for (const { districtId, id, sha256 } of rows) {
      if (signal.aborted) break
      if (!(await forgetRow(districtId, id))) continue
      forgotten += 1
      await forgetBytes(sha256)
    }
    after = rows.at(-1)?.id
    if (after === undefined) break
  }
  return forgotten
}

/** False when a statement has taken it in the meantime, or something else needs the row. */
async function forgetRow(districtId: string, id: string): Promise<boolean> {
  const db = districtDb(districtId)
  try {
    const { count } = await db.evidence.deleteMany({ where: { id, issueId: null, recordId: null } })
    return count > 0
  } catch (error) {
    if ((error as { code?: string }).code === 'P2003') return false
    throw error
  }
}

/** Files lie in the store once for all districts, so any row that names the bytes keeps them. */
async function forgetBytes(sha256: string): Promise<void> {
  if ((await prisma.evidence.count({ where: { sha256 } })) > 0) return
  for (const variant of ['file', 'preview'] as const) await discard(storedPath(sha256, variant))
}

/**
 * Takes a file out of the store. Somebody may just now be uploading the same bytes, whose row is
 * not written yet: a file that turns out to be fresh is put back.
 */
async function discard(path: string): Promise<void> {
  const incoming = join(storeDir(), 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const aside = join(incoming, randomUUID())
  try {
    await rename(path, aside)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return
    throw error
  }
  // The file system's own clock wrote the time, so it is compared with that.
  const isFresh = Date.now() - (await stat(aside)).mtimeMs < HOUR
  if (isFresh) await keep(aside, path)
  else await rm(aside, { force: true })
}
