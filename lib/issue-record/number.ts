import { Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { turnSql } from '#lib/db/turn.ts'

/**
 * The next issue number of a district and year, e.g. NC-2026-00215. The counter is part of the
 * transaction, so numbers have no gaps; writers of one district wait for one another here, in the order
 * they came: waiting for the row itself, all would be woken and all but one would wait again.
 */
export async function nextIssueNumber(tx: Tx, districtId: string, year: string): Promise<string> {
  const turn = turnSql({ of: 'issue-numbers', districtId })
  const [row] = await rowsIn<{ prefix: string; value: number }>(
    tx,
    Prisma.sql`
    INSERT INTO counter (district_id, key, value)
    SELECT ${districtId}, ${`issue-${year}`}, 1 FROM (${turn}) AS held
    ON CONFLICT (district_id, key) DO UPDATE SET value = counter.value + 1
    RETURNING value, (SELECT number_prefix FROM district WHERE id = district_id) AS prefix`,
  )
  if (!row) throw new Error('the counter returned nothing')
  return `${row.prefix}-${year}-${String(row.value).padStart(5, '0')}`
}
