import { reachScope } from '#lib/access/reach-scope.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { feedbackIdInput } from '../schema.ts'

/**
 * Ends a link for good; what was given through it stays.
 * @throws DomainError not_found, also when it was revoked before.
 */
export const revokeLink = defineCommand({
  name: 'revoke-link',
  input: feedbackIdInput,
  async run(ctx, { id }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const link = await tx.feedbackLink.findFirst({
      where: { id, revokedAt: null, chamber: reachScope(actor, 'share_feedback') },
      select: { chamberCode: true },
    })
    if (!link) throw new DomainError('not_found')
    await tx.feedbackLink.updateMany({ where: { id }, data: { revokedAt: now } })
    await recordAct(ctx, 'revoke-link', `unit:${link.chamberCode}`)
    return { id }
  },
})
