import { recordAct } from '#lib/audit/record.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { publishPracticeInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/** So many practices a chamber has published at once: all chambers read one list of the latest. */
export const MOST_PRACTICES = 10

/**
 * Publishes how a chamber does something well, under its name.
 * @throws DomainError unknown_unit at `chamber`, 403; invalid_input at `title` when it has as many
 *   published as it may.
 */
export const publishPractice = defineCommand({
  name: 'publish-practice',
  input: publishPracticeInput,
  async run(ctx, { chamber, title, text, about }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    await requireSharing(ctx, chamber)
    await takeTurn(tx, { of: 'chamber', districtId: actor.districtId, unit: chamber })
    const shared = await tx.practice.count({ where: { chamberCode: chamber, withdrawnAt: null } })
    if (shared >= MOST_PRACTICES) {
      const fields = [{ path: 'title', rule: 'practices_shared', params: { max: MOST_PRACTICES } }]
      throw new DomainError('invalid_input', { fields })
    }
    const [standardCode = null, item = null] = about ?? []
    const { id } = await tx.practice.create({
      data: {
        districtId: actor.districtId,
        chamberCode: chamber,
        standardCode,
        item,
        title,
        text,
        publishedById: actor.personId,
        publishedAt: now,
      },
      select: { id: true },
    })
    await recordAct(ctx, 'publish-practice', `unit:${chamber}`, { id })
    return { id }
  },
})
