import type { Actor } from '#lib/domain/policy.ts'
import { seeExports } from '#lib/exports/commands/see-exports.ts'
import { execute } from '#lib/kernel/execute.ts'
import { readNotices } from '#lib/notices/commands/read-notices.ts'
import { isUnread } from '#lib/notices/queries.ts'
import { readReport } from '#lib/statistics/commands/read-report.ts'

type Context = Readonly<{ actor: Actor; now: Date; requestId: string }>

/** Who opens an issue has read what they were told of it; a number that is none changes nothing. */
export async function markRead(context: Context, number: string): Promise<void> {
  // Most who look were told nothing new: that takes no transaction.
  if (await isUnread(context.actor, number)) await execute(readNotices, { issue: number }, context)
}

/** Who opens a monthly report has read the notice of it. */
export async function markReportRead(context: Context, month: string): Promise<void> {
  await execute(readReport, { month }, context)
}

/** Who opens the own exports has read what was told of them. */
export async function markExportsRead(context: Context): Promise<void> {
  await execute(seeExports, {}, context)
}
