import { randomUUID } from 'node:crypto'
import type { ImportPayload } from '#lib/domain/correction.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { can } from '#lib/domain/policy.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { type Opened, openIssue } from '#lib/issue-record/open-issue.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { RowOpening } from './draft.ts'
import { importAppointment } from './load.ts'
import { recordWords } from './record-words.ts'
import type { RowRef } from './write-changed.ts'

/**
 * Opens the issue of a new row, with the day the sheet gives and what else stands there.
 * @throws DomainError unknown_unit, unit_disabled.
 */
export async function writeNew(
  { tx, actor, now }: Ctx,
  at: Readonly<{ importId: string; row: number }>,
  opening: RowOpening,
): Promise<Opened> {
  const { districtId, personId } = actor
  const { unit, office } = importAppointment(actor)
  const chamber = await tx.unit.findFirst({
    where: { code: opening.chamber ?? '', level: 'chamber' },
    select: { code: true, path: true, disabledAt: true },
  })
  if (!chamber) throw new DomainError('unknown_unit')
  if (chamber.disabledAt) throw new DomainError('unit_disabled')
  const { title, description, category, source, targetOn } = opening
  const { reportedOn, closed, closedOn, rectificationType, facts, carried } = opening
  const imported: ImportPayload = {
    ...{ importId: at.importId, row: at.row, reportedOn, closed, closedOn, rectificationType },
    ...{ facts, carried },
  }
  const cause = { kind: 'import', ref: at.importId } as const
  const by = { districtId, personId, unit: unit.code, office, cause }
  const about = { code: chamber.code, path: chamber.path, level: 'chamber' } as const
  const said = { title, description, category, source, ...(targetOn && { targetOn }) }
  return openIssue(tx, by, { ...said, chamber: about, imported }, now)
}

/**
 * Ends the issue of a row that is missing in the sheet, where the workflow allows it.
 * @throws DomainError whatever `terminate` is refused with; not_found.
 */
export async function writeRemoved(ctx: Ctx, { importId, number }: RowRef): Promise<number> {
  const { tx, actor, now } = ctx
  const { districtId, personId } = actor
  const { name } = await tx.ledgerImport.findFirstOrThrow({
    where: { id: importId },
    select: { name: true },
  })
  const { unit, office } =
    can(actor, 'terminate', { districtId, paths: [] }) ?? importAppointment(actor)
  const by = { districtId, actorId: personId, unit: unit.code, office }
  const cause = { kind: 'import', ref: importId } as const
  const input = {
    action: 'terminate',
    reason: recordWords('imports.removedReason', { name }),
  } as const
  const context = { at: now.toISOString(), newId: randomUUID(), taker: null, evidence: [] }
  const version = await appendToIssue(
    tx,
    { ...by, cause },
    number,
    now,
    (view) => decide(view, actor, input, context).events,
  )
  if (version === null) throw new DomainError('not_found')
  return version
}
