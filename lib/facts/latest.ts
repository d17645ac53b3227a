import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { FactKind } from '#lib/domain/codes.ts'

/** The fact of a kind that counts: the one entered last. */
export type LatestFact = Readonly<{
  id: string
  chamberCode: string
  kind: FactKind
  validUntil: string | null
  enteredById: string
}>

/** The fact that counts of each kind and chamber, or of one chamber alone. */
export async function latestFacts(
  db: DistrictDb | Tx,
  chamberCode?: string,
): Promise<LatestFact[]> {
  const rows = await db.chamberFact.findMany({
    where: { ...(chamberCode && { chamberCode }), chamber: { disabledAt: null } },
    select: { id: true, chamberCode: true, kind: true, validUntil: true, enteredById: true },
    distinct: ['chamberCode', 'kind'],
    orderBy: [{ chamberCode: 'asc' }, { kind: 'asc' }, { enteredAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ kind, validUntil, ...row }) => ({
    ...row,
    kind: kind as FactKind,
    validUntil: validUntil && fromDateColumn(validUntil),
  }))
}
