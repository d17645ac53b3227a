import { randomUUID } from 'node:crypto'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { isGranted, rolesGranted } from '#lib/domain/policy.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { bulkInput, WAITING_LIMIT } from '../schema.ts'

/** What is left of a bulk job once it is noted. */
export type BulkStarted = Readonly<{ id: string; total: number }>

/**
 * Notes a bulk job; a worker does it line by line, by the rights its owner then has. An issue named
 * twice counts once, as it was named first.
 * @throws DomainError not_granted when no office of the actor carries the action at all; too_many
 *   when too much of what the account has asked for still waits.
 */
export const startBulk = defineCommand({
  name: 'start-bulk',
  input: bulkInput,
  async run({ tx, actor, now }, { action, input, lines }): Promise<BulkStarted> {
    if (!isGranted(actor, action)) {
      throw new DomainError('not_granted', {
        whoCan: { unit: null, roles: rolesGranted(action) },
      })
    }
    const { districtId, accountId } = actor
    const job = { accountId, doneAt: null }
    const waiting = await tx.bulkLine.count({ where: { status: 'waiting', job } })
    if (waiting + lines.length > WAITING_LIMIT) {
      throw new DomainError('too_many', { params: { seconds: 60 } })
    }
    const id = randomUUID()
    const noted = { districtId, id, accountId, action, createdAt: now }
    await tx.bulkJob.create({ data: { ...noted, input: input as Prisma.InputJsonValue } })
    const first = new Map(lines.toReversed().map((line) => [line.number, line]))
    const chosen = lines.filter((line) => first.get(line.number) === line)
    await tx.bulkLine.createMany({
      data: chosen.map(({ number, version }, index) => ({
        districtId,
        jobId: id,
        n: index + 1,
        number,
        version,
        status: 'waiting',
      })),
    })
    return { id, total: chosen.length }
  },
})
