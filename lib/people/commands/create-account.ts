import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { NewPassword } from '../dto.ts'
import { loadPerson } from '../load.ts'
import { openAccount } from '../open-account.ts'
import { openAccountInput } from '../schema.ts'

/**
 * Gives somebody who has none an account, with a password that is shown once.
 * @throws DomainError not_found, 403, login_taken at `login`, stale_version when there is one by now.
 */
export const createAccount = defineCommand({
  name: 'create-account',
  input: openAccountInput,
  async run(ctx, { personId, login }): Promise<NewPassword> {
    const person = await loadPerson(ctx, personId, 'manage_people')
    if (person.account) throw new DomainError('stale_version')
    const made = await openAccount(ctx, { personId, login })
    await recordAct(ctx, 'create-account', `person:${personId}`)
    return made
  },
})
