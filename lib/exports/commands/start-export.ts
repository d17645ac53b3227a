import { randomUUID } from 'node:crypto'
import { fromIssues } from '#lib/access/from-issues.ts'
import { pastDay } from '#lib/access/past-issues.ts'
import { recordAct } from '#lib/audit/record.ts'
import { Prisma } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { requireUnits } from '#lib/ledger-rows/require-units.ts'
import { EXPORT_LIMIT, type ExportInput, exportInput, KEPT, MOST_WAITING } from '../schema.ts'
import { digest, sightOf, stateOf } from '../sight.ts'

/** An export that was noted, or the one that answers it already. */
export type ExportStarted = Readonly<{ id: string; total: number }>

/**
 * Notes that somebody wants the ledger as a file, with a line in the audit log; a worker writes it. The
 * same asked for again while nothing has happened since is answered by the file there is.
 * @throws DomainError unknown_unit at `filters.unit` or `filters.where`, what `pastDay` refuses at
 *   `filters.asOf`, too_many while several still wait, too_large at `filters` beyond what fits.
 */
export const startExport = defineCommand({
  name: 'start-export',
  input: exportInput,
  async run(ctx, { format, encoding, filters: given }): Promise<ExportStarted> {
    const { tx, actor, now } = ctx
    const { districtId, accountId } = actor
    // As it will be stored: without what nobody asked for.
    const day = await pastDay(actor, given.asOf, dateOf(now), 'filters.asOf', tx)
    const asked = { ...given, asOf: day }
    const filters = JSON.parse(JSON.stringify(asked)) as ExportInput['filters']
    await requireUnits(tx, actor, filters, 'filters.')
    await takeTurn(tx, { of: 'exports', districtId, unit: accountId })
    const parts = [format, encoding, filters, dateOf(now), sightOf(actor)]
    const key = digest([...parts, await stateOf(tx, districtId)])
    const known = await tx.ledgerExport.findFirst({
      where: { accountId, key, status: { not: 'failed' }, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    })
    if (known) return { id: known.id, total: known.total }
    const total = await countRows(ctx, filters)
    await requireRoom(ctx, total)
    const id = randomUUID()
    await tx.ledgerExport.create({
      data: {
        ...{ districtId, id, accountId, key, format, encoding, total, createdAt: now },
        request: filters as Prisma.InputJsonObject,
        status: 'waiting',
        expiresAt: new Date(now.getTime() + KEPT),
      },
    })
    await recordAct(ctx, 'export-ledger', `export:${id}`, {
      format,
      rows: total,
      ...(day && { asOf: day }),
    })
    return { id, total }
  },
})

async function countRows({ tx, actor, now }: Ctx, filters: ExportInput['filters']) {
  const { sort: _s, asOf, placement, ...rest } = filters
  const found = fromIssues(actor, rest, asOf ?? dateOf(now), { asOf, placement })
  const [row] = await rowsIn<{ total: number }>(tx, Prisma.sql`SELECT count(*) AS total ${found}`)
  return row?.total ?? 0
}

async function requireRoom({ tx, actor: { accountId }, now }: Ctx, total: number): Promise<void> {
  if (total > EXPORT_LIMIT) throw new DomainError('too_large', { path: 'filters' })
  const waiting = await tx.ledgerExport.count({
    where: { accountId, status: { in: ['waiting', 'running'] }, expiresAt: { gt: now } },
  })
  if (waiting >= MOST_WAITING) throw new DomainError('too_many', { params: { seconds: 60 } })
}
