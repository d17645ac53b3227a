import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import type { ImportCounts, UnknownChamber } from './dto.ts'

type Sums = Readonly<{
  counts: ImportCounts
  done: number
  waiting: number
  refused: number
  ready: number
}>

/**
 * How an import stands: new and missing rows, and cells of known rows by kind. Of a new row the cells
 * at fault count, its others do not.
 */
export async function countsOf(districtId: string, id: string): Promise<Sums> {
  const [[row], [cell]] = await Promise.all([
    rows<RowSums>(Prisma.sql`
      SELECT count(*) FILTER (WHERE kind = 'new') AS added,
        count(*) FILTER (WHERE kind = 'removed') AS removed,
        count(*) FILTER (WHERE duplicate_of IS NOT NULL) AS duplicates,
        count(*) FILTER (WHERE fault IS NOT NULL AND kind = 'changed') AS faulty,
        count(*) FILTER (WHERE status IN ('done', 'kept')) AS done,
        count(*) FILTER (WHERE status = 'chosen') AS waiting,
        count(*) FILTER (WHERE status IN ('refused', 'kept')) AS refused,
        count(*) FILTER (WHERE kind = 'new' AND fault IS NULL AND duplicate_of IS NULL
          AND opening->>'chamber' IS NOT NULL AND status IN ('open', 'refused')) AS ready
      FROM import_row WHERE district_id = ${districtId} AND import_id = ${id}::uuid`),
    rows<CellSums>(Prisma.sql`
      SELECT count(*) FILTER (WHERE kind = 'changed') AS changed,
        count(*) FILTER (WHERE kind = 'conflicting') AS conflicting,
        count(*) FILTER (WHERE kind = 'invalid') AS invalid,
        count(*) FILTER (WHERE kind = 'locked') AS locked,
        count(DISTINCT n) FILTER (WHERE kind = 'changed' AND status = 'open') AS ready
      FROM import_cell WHERE district_id = ${districtId} AND import_id = ${id}::uuid`),
  ])
  if (!row || !cell) throw new Error('sums always have a row')
  const { added, removed, duplicates, faulty, done, waiting, refused } = row
  const { changed, conflicting, invalid, locked } = cell
  return {
    counts: { added, changed, removed, conflicting, invalid: invalid + faulty, locked, duplicates },
    ...{ done, waiting, refused },
    ready: row.ready + cell.ready,
  }
}

type RowSums = Pick<ImportCounts, 'added' | 'removed' | 'duplicates'> &
  Omit<Sums, 'counts'> & { faulty: number }
type CellSums = Pick<ImportCounts, 'changed' | 'conflicting' | 'invalid' | 'locked'> & {
  ready: number
}

/** Which of these imports have rows or cells left that somebody may still choose. */
export async function withChoices(
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(Prisma.sql`
    SELECT m.id FROM unnest(${ids}::uuid[]) AS m (id) WHERE EXISTS (
      SELECT 1 FROM import_row r
      WHERE r.district_id = ${districtId} AND r.import_id = m.id AND r.fault IS NULL
        AND (r.kind <> 'changed' AND r.status IN ('open', 'refused')
          OR r.kind = 'changed' AND EXISTS (
            SELECT 1 FROM import_cell c WHERE c.district_id = r.district_id
              AND c.import_id = r.import_id AND c.n = r.n AND c.status = 'open'
              AND c.kind IN ('changed', 'conflicting'))))`)
  return new Set(found.map(({ id }) => id))
}

/** The names of chambers that new rows wait for, by how many. */
export function unknownChambers(districtId: string, id: string): Promise<UnknownChamber[]> {
  return rows<UnknownChamber>(Prisma.sql`
    SELECT opening->>'chamberName' AS name, count(*) AS rows
    FROM import_row
    WHERE district_id = ${districtId} AND import_id = ${id}::uuid AND kind = 'new'
      AND fault IS NULL AND opening->>'chamber' IS NULL AND opening->>'chamberName' <> ''
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`)
}
