import type { Tx } from '#lib/db/district.ts'

const lockName = (districtId: string, township: string) => `${districtId}/${township}`

/** Takes the problems of a township for this transaction, when nobody else has them. */
export async function tryLock(tx: Tx, districtId: string, township: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(
      hashtext('common-problems'), hashtext(${lockName(districtId, township)})) AS held`
  return row?.held ?? false
}

/** Waits until the problems of a township are this transaction's alone. */
export async function lock(tx: Tx, districtId: string, township: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(
      hashtext('common-problems'), hashtext(${lockName(districtId, township)}))`
}
