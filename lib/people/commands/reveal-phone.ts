import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { findPerson } from '../load.ts'
import { personInput } from '../schema.ts'

/**
 * The full work phone of somebody the actor may read; every reveal stands in the audit log.
 * @throws DomainError not_found when missing, invisible, or without a number.
 */
export const revealPhone = defineCommand({
  name: 'reveal-phone',
  input: personInput,
  async run(ctx, { personId }): Promise<{ phone: string }> {
    const person = await findPerson(ctx, personId)
    if (!person?.phone) throw new DomainError('not_found')
    await recordAct(ctx, 'reveal-phone', `person:${personId}`)
    return { phone: person.phone }
  },
})
