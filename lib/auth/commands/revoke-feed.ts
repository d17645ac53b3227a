import { z } from 'zod'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'

/**
 * Ends the address of the actor's calendar for good.
 * @throws DomainError not_found when there is none.
 */
export const revokeFeed = defineCommand({
  name: 'revoke-feed',
  input: z.strictObject({}),
  async run(ctx): Promise<null> {
    const { accountId } = ctx.actor
    const { count } = await ctx.tx.calendarFeed.deleteMany({ where: { accountId } })
    if (count === 0) throw new DomainError('not_found')
    await recordAct(ctx, 'revoke-feed', `account:${accountId}`)
    return null
  },
})
