import { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { lockOpenImport } from '../load.ts'
import { applyInput } from '../schema.ts'

/** An import that is being worked on, and how many of its rows wait. */
export type ImportStarted = Readonly<{ id: string; total: number }>

/**
 * Notes what of an import is to be written; a worker writes it row by row, by the rights of whoever
 * asked. May be done several times, until the import is taken back.
 * @throws DomainError not_found, import_waits, import_taken_back; nothing_changed when nothing that was
 *   named can be written.
 */
export const applyImport = defineCommand({
  name: 'apply-import',
  input: applyInput,
  async run(ctx, { id, all, rows, cells }): Promise<ImportStarted> {
    const { tx, actor, now } = ctx
    await lockOpenImport(tx, actor, id)
    await chooseCells(ctx, id, { all, rows, cells })
    const total = await chooseRows(ctx, id, { all, rows })
    if (total === 0) throw new DomainError('nothing_changed')
    await tx.ledgerImport.updateMany({
      where: { id },
      data: { state: 'applying', appliedAt: now, actingId: actor.accountId },
    })
    return { id, total }
  },
})

type Chosen = Readonly<{ all: boolean; rows: readonly number[]; cells: readonly string[] }>

/** Of rows that are known: the cells nobody else has changed, and those named one by one. */
async function chooseCells({ tx, actor }: Ctx, id: string, { all, rows, cells }: Chosen) {
  await tx.$executeRaw`
    UPDATE import_cell c SET status = 'chosen'
    FROM import_row r
    WHERE c.district_id = ${actor.districtId} AND c.import_id = ${id}::uuid AND c.status = 'open'
      AND r.district_id = c.district_id AND r.import_id = c.import_id AND r.n = c.n
      AND r.kind = 'changed' AND r.fault IS NULL
      AND (c.kind = 'changed' AND (${all} OR c.n = ANY(${[...rows]}::int[]))
        OR c.kind IN ('changed', 'conflicting')
          AND c.n || ':' || c."column" = ANY(${[...cells]}::text[]))`
}

/** Rows with chosen cells, new ones whose chamber is known, missing ones only where they are named. */
async function chooseRows(
  { tx, actor }: Ctx,
  id: string,
  { all, rows }: Omit<Chosen, 'cells'>,
): Promise<number> {
  const named = Prisma.sql`r.n = ANY(${[...rows]}::int[])`
  return tx.$executeRaw`
    UPDATE import_row r SET status = 'chosen', reason = NULL, attempts = 0
    WHERE r.district_id = ${actor.districtId} AND r.import_id = ${id}::uuid AND r.fault IS NULL
      AND (r.kind = 'changed' AND EXISTS (
          SELECT 1 FROM import_cell c WHERE c.district_id = r.district_id
            AND c.import_id = r.import_id AND c.n = r.n AND c.status = 'chosen')
        OR r.status IN ('open', 'refused') AND (
          r.kind = 'new' AND r.opening->>'chamber' IS NOT NULL
            AND (${named} OR ${all} AND r.duplicate_of IS NULL)
          OR r.kind = 'removed' AND ${named}))`
}
