import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { withdrawPracticeInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/**
 * Takes a practice back; what was borrowed of it stays in the plans, with its origin.
 * @throws DomainError not_found, 403, stale_version.
 */
export const withdrawPractice = defineCommand({
  name: 'withdraw-practice',
  input: withdrawPracticeInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { tx, now } = ctx
    const practice = await tx.practice.findFirst({ where: { id, withdrawnAt: null } })
    if (!practice) throw new DomainError('not_found')
    await requireSharing(ctx, practice.chamberCode)
    const { count } = await tx.practice.updateMany({
      where: { id, version },
      data: { withdrawnAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    await recordAct(ctx, 'withdraw-practice', `unit:${practice.chamberCode}`, { id })
    return { id }
  },
})
