import { readSubjects } from '#lib/announcements/announce.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { readReportInput } from '../schema.ts'

/** Marks the actor's own notice of a report as read. */
export const readReport = defineCommand({
  name: 'read-report',
  input: readReportInput,
  async run({ tx, actor: { accountId }, now }, { month }): Promise<{ read: number }> {
    const own = { accountId, kinds: ['monthly_report'], subject: month } as const
    return { read: await readSubjects(tx, own, now) }
  },
})
