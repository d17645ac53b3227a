import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { findPerson } from '../load.ts'
import { endAppointmentInput } from '../schema.ts'

/**
 * Ends an office, or brings forward an end still to come; `untilOn` is the last day in office. The
 * record stays: it is the leadership ledger.
 * @throws DomainError not_found, 403, own_account; stale_version when it has ended, or ends no later;
 *   invalid_input at `untilOn` before the first day.
 */
export const endAppointment = defineCommand({
  name: 'end-appointment',
  input: endAppointmentInput,
  async run(ctx, { appointmentId, untilOn }): Promise<{ personId: string }> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    const held = await tx.appointment.findFirst({ where: { id: appointmentId } })
    if (!held || !(await findPerson(ctx, held.personId))) throw new DomainError('not_found')
    requireGrant(actor, 'manage_appointments', { districtId, paths: [] })
    if (held.personId === actor.personId) throw new DomainError('own_account')
    const lastDay = toDateColumn(untilOn)
    if (lastDay < held.fromOn) throw new DomainError('invalid_input', { path: 'untilOn' })
    const { count } = await tx.appointment.updateMany({
      where: {
        id: appointmentId,
        OR: [{ untilOn: null }, { untilOn: { gt: lastDay, gte: toDateColumn(dateOf(now)) } }],
      },
      data: { untilOn: lastDay },
    })
    if (count === 0) throw new DomainError('stale_version')
    const detail = { office: held.office, unit: held.unitCode, untilOn }
    await recordAct(ctx, 'end-appointment', `person:${held.personId}`, detail)
    return { personId: held.personId }
  },
})
