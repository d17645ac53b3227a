import { inForce, reachScope } from '#lib/access/reach-scope.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { logDutyInput } from '../schema.ts'

/**
 * Writes down what an instructor did for a chamber he or she guides. Never changed or removed: a
 * mistake is explained by another line.
 * @throws DomainError unknown_unit (also when it is not guided) at `chamber`; day_in_future or
 *   not_in_office_then at `doneOn`.
 */
export const logDuty = defineCommand({
  name: 'log-duty',
  input: logDutyInput,
  async run({ tx, actor, now }, { chamber, kind, doneOn, note }): Promise<{ id: string }> {
    const unit = await tx.unit.findFirst({
      where: { AND: [{ code: chamber, level: 'chamber' }, reachScope(actor, 'log_duty')] },
      select: { code: true },
    })
    if (!unit) throw new DomainError('unknown_unit', { path: 'chamber' })
    const at = { path: 'doneOn' }
    if (doneOn > dateOf(now)) throw new DomainError('day_in_future', at)
    const { districtId, personId } = actor
    const then = await tx.appointment.findFirst({
      where: { personId, office: 'party_instructor', unitCode: chamber, ...inForce(doneOn) },
      select: { id: true },
    })
    if (!then) throw new DomainError('not_in_office_then', at)
    const data = { districtId, instructorId: personId, chamberCode: chamber, kind, note }
    return tx.dutyRecord.create({
      data: { ...data, doneOn: toDateColumn(doneOn), createdAt: now },
      select: { id: true },
    })
  },
})
