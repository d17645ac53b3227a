import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { prisma } from '#lib/db/client.ts'
import { exportDir } from './place.ts'
import { KEPT } from './schema.ts'

/** Removes exports whose time is over, and what attempts that were killed have left behind. */
export async function forgetExports(now: Date): Promise<number> {
  const over = { expiresAt: { lte: now } }
  const gone = await prisma.ledgerExport.findMany({ where: over, select: { id: true } })
  // The bell does not call to what is no longer there.
  await prisma.announcement.updateMany({
    where: { subject: { in: gone.map(({ id }) => id) }, readAt: null },
    data: { readAt: now },
  })
  const { count } = await prisma.ledgerExport.deleteMany({ where: over })
  const names = await readdir(exportDir()).catch(() => [])
  const ids = names.map((name) => name.slice(0, 36))
  const kept = await prisma.ledgerExport.findMany({
    where: { id: { in: ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)) } },
    select: { id: true, claim: true },
  })
  const wanted = new Set(kept.map(({ id, claim }) => `${id}-${claim}`))
  let removed = 0
  for (const name of names.filter((name) => !wanted.has(name.replace(/\.part$/, '')))) {
    const path = join(exportDir(), name)
    const isOld = await stat(path).then(
      ({ mtimeMs }) => now.getTime() - mtimeMs > KEPT / 24,
      () => false,
    )
    if (!isOld) continue
    await rm(path, { force: true })
    removed += 1
  }
  return count + removed
}
