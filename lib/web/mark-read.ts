import type { Actor } from '#lib/domain/policy.ts'
import { execute } from '#lib/kernel/execute.ts'
import { readNotices } from '#lib/notices/commands/read-notices.ts'

/** Who opens an issue has read what they were told of it; a number that is none changes nothing. */
export async function markRead(
  context: Readonly<{ actor: Actor; now: Date; requestId: string }>,
  number: string,
): Promise<void> {
  await execute(readNotices, { issue: number }, context)
}
