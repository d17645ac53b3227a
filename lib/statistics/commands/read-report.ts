import { defineCommand } from '#lib/kernel/command.ts'
import { readReportInput } from '../schema.ts'

/** Marks the actor's own notice of a report as read. */
export const readReport = defineCommand({
  name: 'read-report',
  input: readReportInput,
  async run({ tx, actor, now }, { month }): Promise<{ read: number }> {
    const { count } = await tx.monthlyReportNotice.updateMany({
      where: { month, accountId: actor.accountId, readAt: null },
      data: { readAt: now },
    })
    return { read: count }
  },
})
