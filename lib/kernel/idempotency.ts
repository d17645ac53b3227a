import { prisma } from '#lib/db/client.ts'
import { districtDb, type Prisma, type Tx } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** A request with an Idempotency-Key and a hash of everything it asks for. */
export type IdempotentRequest = Readonly<{ key: string; requestHash: string }>

/**
 * Runs once per account and key: the first answer is kept in the same transaction as what it did,
 * and given again to every later request. A second request at the same time waits for the first.
 * @throws DomainError idempotency_mismatch when the key was used for something else.
 */
export async function answerOnce<O>(
  tx: Tx,
  actor: Actor,
  now: Date,
  request: IdempotentRequest,
  run: (tx: Tx) => Promise<O>,
): Promise<O> {
  const { districtId, accountId } = actor
  const key = { districtId, accountId, key: request.key }
  const { count } = await tx.idempotencyKey.createMany({
    data: { ...key, requestHash: request.requestHash, output: {}, createdAt: now },
    skipDuplicates: true,
  })
  const where = { districtId_accountId_key: key }
  if (count === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where })
    if (first.requestHash !== request.requestHash) throw new DomainError('idempotency_mismatch')
    return first.output as O
  }
  const output = await run(tx)
  await tx.idempotencyKey.update({ where, data: { output: output as Prisma.InputJsonValue } })
  return output
}

/** True when the account's request of this key was answered before. */
export async function isAnswered({ districtId, accountId }: Actor, key: string): Promise<boolean> {
  const where = { accountId, key }
  return (await districtDb(districtId).idempotencyKey.count({ where })) > 0
}

const BATCH = 500

/** Forgets answers given before an instant, up to a batch; returns how many. */
export async function forgetAnswers(before: Date): Promise<number> {
  const old = await prisma.idempotencyKey.findMany({
    where: { createdAt: { lt: before } },
    select: { districtId: true, accountId: true, key: true },
    take: BATCH,
  })
  if (old.length === 0) return 0
  const { count } = await prisma.idempotencyKey.deleteMany({ where: { OR: old } })
  return count
}
