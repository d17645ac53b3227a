import { z } from 'zod'
import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { hashSecret, newSecret } from '../secrets.ts'

/**
 * A new secret for the address of the actor's calendar; the one before it no longer works. Only its
 * hash is kept, so it is shown this once.
 */
export const makeFeed = defineCommand({
  name: 'make-feed',
  input: z.strictObject({}),
  async run(ctx): Promise<{ secret: string }> {
    const { tx, actor, now } = ctx
    const { districtId, accountId } = actor
    const secret = newSecret()
    const fresh = { hash: hashSecret(secret), createdAt: now }
    await tx.calendarFeed.upsert({
      where: { districtId_accountId: { districtId, accountId } },
      create: { districtId, accountId, ...fresh },
      update: fresh,
    })
    await recordAct(ctx, 'make-feed', `account:${accountId}`)
    return { secret }
  },
})
