import { Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'

/**
 * The next issue number of a district and year, e.g. NC-2026-00215. The counter is part of the
 * transaction, so numbers have no gaps; writers of one district wait for one another here.
 */
export async function nextIssueNumber(tx: Tx, districtId: string, year: string): Promise<string> {
  const [row] = await rowsIn<{ prefix: string; value: number }>(
    tx,
    Prisma.sql`
    INSERT INTO counter (district_id, key, value) VALUES (${districtId}, ${`issue-${year}`}, 1)
    ON CONFLICT (district_id, key) DO UPDATE SET value = counter.value + 1
    RETURNING value, (SELECT number_prefix FROM district WHERE id = district_id) AS prefix`,
  )
  if (!row) throw new Error('the counter returned nothing')
  return `${row.prefix}-${year}-${String(row.value).padStart(5, '0')}`
}
