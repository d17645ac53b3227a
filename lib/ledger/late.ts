import { prisma } from '#lib/db/client.ts'

const WORKING = { in: ['applying', 'taking_back'] }

/**
 * Since when the import that has waited longest has had no row settled, or null: since somebody asked for
 * it to be written or taken back, or since its last row. One that is being written is not late, however
 * long it is.
 */
export async function importsWaitSince(): Promise<Date | null> {
  const [open, settled] = await Promise.all([
    prisma.ledgerImport.findMany({
      where: { state: WORKING },
      select: { id: true, state: true, appliedAt: true, takenBackAt: true },
    }),
    prisma.importRow.groupBy({
      by: ['importId'],
      where: { import: { state: WORKING } },
      _max: { settledAt: true },
    }),
  ])
  if (open.length === 0) return null
  const last = new Map(settled.map(({ importId, _max }) => [importId, _max.settledAt]))
  const since = open.map(({ id, state, appliedAt, takenBackAt }) => {
    const asked = state === 'applying' ? appliedAt : takenBackAt
    return Math.max(asked?.getTime() ?? 0, last.get(id)?.getTime() ?? 0)
  })
  return new Date(Math.min(...since))
}
