import { type DistrictDb, Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { termsFacts } from '#lib/time-policy/terms.ts'
import type { IssueRow } from './record.ts'

type Line = Readonly<Record<string, unknown>>
const PARTS = ['assignments', 'requests', 'supervisions', 'papers'] as const

/** An issue as it lies in the database, and the facts its terms are made of. */
type Read = Readonly<{ row: IssueRow; facts: string }>

/**
 * One issue with its links, requests, supervisions and papers, as Prisma would give it, and what time
 * means in its district, in one statement: every page of an issue and every act needs both. Null when it
 * is not there or a condition on the alias `i` does not hold.
 */
export async function readIssue(
  db: DistrictDb | Tx,
  districtId: string,
  number: string,
  condition: Prisma.Sql = Prisma.sql`TRUE`,
): Promise<Read | null> {
  const [line] = await rowsIn<Line & { facts: string }>(
    db,
    Prisma.sql`SELECT i.*,
        (SELECT json_agg(p.* ORDER BY p.position) FROM assignment p
          WHERE p.district_id = i.district_id AND p.issue_id = i.id) AS assignments,
        (SELECT json_agg(p.* ORDER BY p.position) FROM request p
          WHERE p.district_id = i.district_id AND p.issue_id = i.id) AS requests,
        (SELECT json_agg(p.* ORDER BY p.position) FROM supervision p
          WHERE p.district_id = i.district_id AND p.issue_id = i.id) AS supervisions,
        (SELECT json_agg(p.* ORDER BY p.position) FROM paper p
          WHERE p.district_id = i.district_id AND p.issue_id = i.id) AS papers,
        ${termsFacts(districtId)} AS facts
      FROM issue i
      WHERE i.district_id = ${districtId} AND i.number = ${number} AND ${condition}`,
  )
  if (!line) return null
  const { facts, ...columns } = line
  const parts = PARTS.map((part) => [part, ((columns[part] ?? []) as Line[]).map(modelRow)])
  return { row: { ...modelRow(columns), ...Object.fromEntries(parts) } as IssueRow, facts }
}

/** A row under the names and with the values of its model: days and instants are dates there. */
function modelRow(line: Line): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const column in line) {
    const key = keyOf(column)
    const value = line[column]
    row[key] = typeof value === 'string' && isDated(key) ? new Date(value) : value
  }
  return row
}

/** Columns that hold a day end in On or By, those of an instant in At or Since (a test compares). */
function isDated(key: string): boolean {
  return /(On|By|At|Since)$/.test(key)
}

const keys = new Map<string, string>()

function keyOf(column: string): string {
  const known = keys.get(column) ?? column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())
  keys.set(column, known)
  return known
}
