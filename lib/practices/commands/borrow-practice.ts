import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { writeStep } from '../add-step.ts'
import { borrowPracticeInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/**
 * 借鉴: copies a published practice into the plan of the own chamber, with its origin and the score the
 * item had.
 * @throws DomainError unknown_unit at `chamber`, 403, not_found, own_practice, borrowed_already.
 */
export const borrowPractice = defineCommand({
  name: 'borrow-practice',
  input: borrowPracticeInput,
  async run(ctx, { id, chamber, dueOn }): Promise<{ id: string; chamber: string }> {
    const { tx, actor } = ctx
    await requireSharing(ctx, chamber)
    // Two who borrow the same wait for one another.
    await tx.$queryRaw`
      SELECT 1 FROM practice WHERE district_id = ${actor.districtId} AND id = ${id}::uuid FOR UPDATE`
    const practice = await tx.practice.findFirst({ where: { id, withdrawnAt: null } })
    if (!practice) throw new DomainError('not_found')
    if (practice.chamberCode === chamber) throw new DomainError('own_practice')
    const known = await tx.planStep.count({ where: { practiceId: id, chamberCode: chamber } })
    if (known > 0) throw new DomainError('borrowed_already')
    const { standardCode, item, title, text } = practice
    const about = { chamberCode: chamber, practiceId: id, standardCode, item, title, text }
    const step = await writeStep(ctx, { ...about, dueOn })
    await recordAct(ctx, 'borrow-practice', `unit:${chamber}`, { id })
    return { id: step, chamber }
  },
})
