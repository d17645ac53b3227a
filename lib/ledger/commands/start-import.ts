import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Prisma } from '#lib/db/district.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { ImportDraft } from '../draft.ts'
import { importAppointment } from '../load.ts'

/** Rows written at once. */
const BATCH = 500

/**
 * Keeps what differs between a ledger and what stands here, for somebody to choose from. The draft
 * was made by `prepareImport`, before any transaction began.
 * @throws DomainError not_granted
 */
export const startImport = defineCommand({
  name: 'start-import',
  input: z.custom<ImportDraft>((draft) => typeof draft === 'object' && draft !== null),
  async run(ctx, draft): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    importAppointment(actor)
    const { districtId, accountId } = actor
    const { name, sha256, sheet, total, notes } = draft
    const id = randomUUID()
    await tx.ledgerImport.create({
      data: {
        ...{ districtId, id, accountId, name, sha256, sheet, total, createdAt: now },
        state: 'open',
        notes: notes as Prisma.InputJsonObject,
      },
    })
    for (let from = 0; from < draft.rows.length; from += BATCH) await keepRows(ctx, id, draft, from)
    return { id }
  },
})

async function keepRows({ tx, actor }: Ctx, importId: string, draft: ImportDraft, from: number) {
  const place = { districtId: actor.districtId, importId }
  const rows = draft.rows.slice(from, from + BATCH)
  await tx.importRow.createMany({
    data: rows.map(({ cells: _cells, fault, opening, ...row }, index) => ({
      ...place,
      ...row,
      n: from + index + 1,
      status: 'open',
      ...(fault && { fault: fault as Prisma.InputJsonObject }),
      ...(opening && { opening: opening as Prisma.InputJsonObject }),
    })),
  })
  await tx.importCell.createMany({
    data: rows.flatMap(({ cells }, index) =>
      cells.map(({ why, ...cell }) => ({
        ...place,
        ...cell,
        n: from + index + 1,
        status: 'open',
        ...(why && { why: why as Prisma.InputJsonObject }),
      })),
    ),
  })
}
