import { randomUUID } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import { openAccount } from '../open-account.ts'
import { createPersonInput } from '../schema.ts'

/** The new person; login and password are null without an account, the password also when given. */
type Created = Readonly<{ personId: string; login: string | null; password: string | null }>

/**
 * Enters a person, with an account when a login is given. What the person may do follows from
 * appointments, which are somebody else's to make.
 * @throws DomainError login_taken or password_like_login by field; 403.
 */
export const createPerson = defineCommand({
  name: 'create-person',
  input: createPersonInput,
  async run(ctx, { name, phone, login, password }): Promise<Created> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    requireGrant(actor, 'manage_people', { districtId, paths: [] })
    const id = randomUUID()
    await tx.person.create({
      data: {
        districtId,
        id,
        name,
        phone: phone ?? null,
        search: searchText(name, { person: true }),
        createdAt: now,
      },
    })
    const account = login ? await openAccount(ctx, { personId: id, login, password }) : null
    await recordAct(ctx, 'create-person', `person:${id}`, { account: account !== null })
    return { personId: id, login: account?.login ?? null, password: account?.password ?? null }
  },
})
