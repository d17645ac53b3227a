import { randomUUID } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { giveFeedbackInput } from '../schema.ts'
import { belongsScope } from '../scope.ts'
import { newNumber } from '../secrets.ts'

/**
 * Feedback of a member about a chamber it belongs to. Given anonymously, nobody below the federation
 * ever learns that it was given.
 * @throws DomainError not_granted, unknown_unit at `chamber`.
 */
export const giveFeedback = defineCommand({
  name: 'give-feedback',
  input: giveFeedbackInput,
  async run({ tx, actor, now }, { chamber: code, text, anonymous }): Promise<{ number: string }> {
    const { districtId, personId } = actor
    const subject = { districtId, paths: [], ownerIds: [personId] }
    const appointment = requireGrant(actor, 'give_feedback', subject)
    const chamber = await tx.unit.findFirst({
      where: { AND: [{ code }, belongsScope(actor, dateOf(now))] },
      select: { code: true },
    })
    if (!chamber) throw new DomainError('unknown_unit', { path: 'chamber' })
    const number = newNumber()
    await tx.feedback.create({
      data: {
        districtId,
        // At random, as through a link: an id in order of time, which the issue names as its origin,
        // would tell the chamber to the millisecond when this was given.
        id: randomUUID(),
        number,
        chamberCode: chamber.code,
        personId,
        memberCode: appointment.unit.code,
        isAnonymous: anonymous,
        text,
        status: 'received',
        receivedAt: now,
      },
    })
    return { number }
  },
})
