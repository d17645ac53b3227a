import { prisma } from '#lib/db/client.ts'

const UNFINISHED = { in: ['waiting', 'running'] }

/**
 * Since when the export that has waited longest has had nobody writing it, or null: since it was asked
 * for, or since its last attempt fell silent. One that is being written is not late, however long it is.
 */
export async function exportsWaitSince(now: Date): Promise<Date | null> {
  const open = { status: UNFINISHED, expiresAt: { gt: now } }
  const [asked, silent] = await Promise.all([
    prisma.ledgerExport.findFirst({
      where: { ...open, claimedUntil: null },
      orderBy: { createdAt: 'asc' },
      select: { createdAt: true },
    }),
    prisma.ledgerExport.findFirst({
      where: { ...open, claimedUntil: { lt: now } },
      orderBy: { claimedUntil: 'asc' },
      select: { claimedUntil: true },
    }),
  ])
  const since = [asked?.createdAt, silent?.claimedUntil].flatMap((at) => at ?? [])
  return since.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
