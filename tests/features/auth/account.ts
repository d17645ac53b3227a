import { randomBytes } from 'node:crypto'
import { hashPassword } from '#lib/auth/passwords.ts'
import { prisma } from '#lib/db/client.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { NOW } from '#tests/support/factory.ts'

export const PASSWORD = '一句好记的话 2026'
const hash = await hashPassword(PASSWORD)

/** Gives an actor of a fresh district a login of its own and a known password. */
export async function withPassword(actor: Actor): Promise<{ login: string; where: object }> {
  const login = `u${randomBytes(6).toString('hex')}`
  const { districtId, accountId: id } = actor
  const where = { districtId_id: { districtId, id } }
  const passwordChangedAt = new Date(NOW.getTime() - 86_400_000)
  await prisma.account.update({ where, data: { login, passwordHash: hash, passwordChangedAt } })
  return { login, where }
}

/** An instant so many minutes after the tests act. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000)
}
