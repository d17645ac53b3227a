import type { Tx } from '#lib/db/district.ts'

/**
 * When the check-ups were sealed that found the items of these issues failing last, by issue number.
 * Nobody changes that while the chamber is locked for sealing.
 */
export async function lastFound(
  tx: Tx,
  issues: readonly { number: string; finding: unknown }[],
): Promise<Map<string, Date>> {
  const ids = issues.map(({ number, finding }) => ({
    number,
    id: (finding as { checkupId?: string } | null)?.checkupId,
  }))
  const sealed = await tx.checkup.findMany({
    where: { id: { in: ids.flatMap(({ id }) => id ?? []) } },
    select: { id: true, sealedAt: true },
  })
  const at = new Map(sealed.map(({ id, sealedAt }) => [id, sealedAt]))
  return new Map(
    ids.flatMap(({ number, id }) => {
      const date = at.get(id ?? '')
      return date ? [[number, date] as const] : []
    }),
  )
}
