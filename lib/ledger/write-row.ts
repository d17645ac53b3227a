import { z } from 'zod'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { RowOpening } from './draft.ts'
import type { RowKind } from './dto.ts'
import { writeChanged } from './write-changed.ts'
import { writeNew, writeRemoved } from './write-other.ts'

type Row = Readonly<{
  kind: RowKind
  row: number | null
  number: string | null
  opening: RowOpening | null
}>

/**
 * Writes one chosen row and notes that it is done, in one transaction: killed at any moment, both have
 * happened or neither. `false` when another worker has the row or has done it.
 */
export const writeImportRow = defineCommand({
  name: 'write-import-row',
  input: z.strictObject({ importId: z.uuid(), n: z.int() }),
  async run(ctx, { importId, n }): Promise<boolean> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    const [free] = await tx.$queryRaw<Row[]>`
      SELECT kind, row, number, opening FROM import_row
      WHERE district_id = ${districtId} AND import_id = ${importId}::uuid AND n = ${n}
        AND status = 'chosen'
      FOR UPDATE SKIP LOCKED`
    if (!free) return false
    const written = await write(ctx, free, { importId, n })
    const data: Prisma.ImportRowUncheckedUpdateManyInput = { ...written, settledAt: now }
    await tx.importRow.updateMany({ where: { importId, n }, data })
    return true
  },
})

async function write(
  ctx: Parameters<typeof writeNew>[0],
  { kind, row, number, opening }: Row,
  place: { importId: string; n: number },
): Promise<Prisma.ImportRowUncheckedUpdateManyInput> {
  if (kind === 'new') {
    if (!opening) throw new Error(`row ${place.n} is new and brings nothing`)
    const opened = await writeNew(ctx, { importId: place.importId, row: row ?? place.n }, opening)
    return { status: 'done', number: opened.number, result: opened.version }
  }
  if (number === null) throw new DomainError('not_found')
  if (kind === 'removed') {
    return { status: 'done', result: await writeRemoved(ctx, { ...place, number }) }
  }
  const result = await writeChanged(ctx, { ...place, number })
  const done = await ctx.tx.importCell.count({ where: { ...place, status: 'done' } })
  if (done > 0) return { status: 'done', result }
  // The conflict that was found is kept: the page asks for it to be looked at.
  const reason = { code: 'changed_meanwhile', params: {}, units: [], whoCan: null }
  return { status: 'refused', reason }
}
