import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { unitScope } from '#lib/access/scope.ts'
import { recordAct } from '#lib/audit/record.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import type { Level, UnitKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Office, officeFits, officesConflict } from '#lib/domain/offices.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { loadPerson } from '../load.ts'
import { appointInput } from '../schema.ts'

type Input = z.output<typeof appointInput>

/**
 * Appoints somebody to an office from a day, and until one when it is known: the source of every
 * permission, and the leadership ledger.
 * @throws DomainError not_found, 403, own_account; unknown_unit or unit_disabled at `unitCode`,
 *   office_not_here, already_appointed or offices_conflict at `office`.
 */
export const appointPerson = defineCommand({
  name: 'appoint-person',
  input: appointInput,
  async run(ctx, input): Promise<{ appointmentId: string }> {
    const { tx, actor } = ctx
    const { personId, office, unitCode, fromOn, untilOn } = input
    await loadPerson(ctx, personId, 'manage_appointments')
    if (personId === actor.personId) throw new DomainError('own_account')
    await checkUnit(ctx, input)
    await checkOthers(ctx, input)
    const { districtId } = actor
    const id = randomUUID()
    await tx.appointment.create({
      data: {
        districtId,
        id,
        personId,
        office,
        unitCode,
        fromOn: toDateColumn(fromOn),
        untilOn: untilOn === undefined ? null : toDateColumn(untilOn),
      },
    })
    const detail = { office, unit: unitCode, fromOn, untilOn: untilOn ?? null }
    await recordAct(ctx, 'appoint-person', `person:${personId}`, detail)
    return { appointmentId: id }
  },
})

async function checkUnit({ tx, actor }: Ctx, { office, unitCode }: Input): Promise<void> {
  const unit = await tx.unit.findFirst({ where: { AND: [{ code: unitCode }, unitScope(actor)] } })
  if (!unit) throw new DomainError('unknown_unit', { path: 'unitCode' })
  if (unit.disabledAt) throw new DomainError('unit_disabled', { path: 'unitCode' })
  const place = { level: unit.level as Level, kind: unit.kind as UnitKind }
  if (!officeFits(office, place)) throw new DomainError('office_not_here', { path: 'office' })
}

/** No office twice at a time, and none that conflicts with another. */
async function checkOthers({ tx, actor }: Ctx, input: Input): Promise<void> {
  const { personId, office, unitCode, fromOn, untilOn } = input
  // Two who appoint the same person at once must see each other.
  await tx.$queryRaw`
    SELECT 1 FROM person WHERE district_id = ${actor.districtId} AND id = ${personId}::uuid
    FOR NO KEY UPDATE`
  const overlapping = await tx.appointment.findMany({
    where: {
      personId,
      ...(untilOn === undefined ? {} : { fromOn: { lte: toDateColumn(untilOn) } }),
      OR: [{ untilOn: null }, { untilOn: { gte: toDateColumn(fromOn) } }],
    },
  })
  const at = { path: 'office' }
  if (overlapping.some((held) => held.office === office && held.unitCode === unitCode)) {
    throw new DomainError('already_appointed', at)
  }
  if (overlapping.some((held) => officesConflict(office, held.office as Office))) {
    throw new DomainError('offices_conflict', at)
  }
}
