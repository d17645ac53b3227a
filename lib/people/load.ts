import { randomInt } from 'node:crypto'
import { personScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { Prisma, Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Action } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'

/** A person with the account, as the commands judge them. */
export type LoadedPerson = Prisma.PersonGetPayload<{ include: { account: true } }>

/**
 * A person on whom the actor may perform an action that reaches the whole district.
 * @throws DomainError not_found when missing or invisible, 403 when it is not the actor's to do.
 */
export async function loadPerson(ctx: Ctx, id: string, action: Action): Promise<LoadedPerson> {
  const person = await findPerson(ctx, id)
  if (!person) throw new DomainError('not_found')
  requireGrant(ctx.actor, action, { districtId: ctx.actor.districtId, paths: [] })
  return person
}

/** The person through the scope of reading, or null. */
export async function findPerson({ tx, actor, now }: Ctx, id: string) {
  return tx.person.findFirst({
    where: { AND: [{ id }, personScope(actor, 'read_people', dateOf(now))] },
    include: { account: true },
  })
}

/**
 * The account of a person the actor may manage; never the actor's own.
 * @throws DomainError not_found (also without an account), 403, own_account.
 */
export async function loadAccount(ctx: Ctx, personId: string) {
  const { account } = await loadPerson(ctx, personId, 'manage_people')
  if (!account) throw new DomainError('not_found')
  if (personId === ctx.actor.personId) throw new DomainError('own_account')
  return account
}

/**
 * Changes an account if it is still as the actor saw it.
 * @throws DomainError stale_version otherwise.
 */
export async function saveAccount(
  tx: Tx,
  seen: { id: string; version: number },
  data: Prisma.AccountUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: seen,
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}

// Without the letters and digits that are taken for one another when read from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be handed over once: four groups of four, some 79 bits. */
export function newPassword(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length))
  const group = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: 4 }, group).join('-')
}
