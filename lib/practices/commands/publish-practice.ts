import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { publishPracticeInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/**
 * Publishes how a chamber does something well, under its name.
 * @throws DomainError unknown_unit at `chamber`, 403.
 */
export const publishPractice = defineCommand({
  name: 'publish-practice',
  input: publishPracticeInput,
  async run(ctx, { chamber, title, text, about }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    await requireSharing(ctx, chamber)
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
