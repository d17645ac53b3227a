import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { groupKey } from './open-items.ts'

const fields = {
  id: true,
  status: true,
  townshipCode: true,
  standardCode: true,
  item: true,
  parts: { select: { issueId: true } },
  issue: { select: { number: true, endedAt: true } },
} as const

/** A problem that was proposed before, in the order of proposing. */
export type KnownProblem = Readonly<{
  id: string
  status: string
  parts: readonly Readonly<{ issueId: string }>[]
  issue: Readonly<{ number: string; endedAt: Date | null }> | null
}>

/** Problems known so far, by the group they are about. */
export async function knownProblems(
  db: DistrictDb | Tx,
  townshipCode?: string,
): Promise<Map<string, KnownProblem[]>> {
  const rows = await db.commonProblem.findMany({
    ...(townshipCode ? { where: { townshipCode } } : {}),
    select: fields,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  const known = new Map<string, KnownProblem[]>()
  for (const row of rows) {
    const { townshipCode: township, standardCode: standard, item } = row
    const key = groupKey({ township, standard, item })
    known.set(key, [...(known.get(key) ?? []), row])
  }
  return known
}

/** True while the problem waits for a decision, or the issue it became is not over. */
export function isLive({ status, issue }: KnownProblem): boolean {
  return status === 'proposed' || (status === 'accepted' && issue?.endedAt === null)
}
