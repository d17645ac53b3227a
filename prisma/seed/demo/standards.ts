import { addDays, dateOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { execute } from '#lib/kernel/execute.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { PROPOSALS } from '#lib/standards/schema.ts'

/** Long enough ago for two campaigns a year apart. */
const DAYS_AGO = 540
const SOURCE = '演示文件：区工商联商会体检办法（试行）'

/** Publishes both proposals as the standards of the district, as its clerk would. */
export async function plantStandards(clerk: Actor, now: Date): Promise<void> {
  const effectiveOn = addDays(dateOf(now), -DAYS_AGO)
  const at = new Date(`${effectiveOn}T02:00:00Z`)
  const request = { actor: clerk, now: at, requestId: 'demo' }
  for (const proposal of PROPOSALS) {
    const made = await execute(createStandard, { from: 'proposal', proposal }, request)
    if (!made.ok) throw new Error(`demo: ${made.failure.code}`)
    const sent = { ...made.value, revision: 1, sourceDocument: SOURCE, effectiveOn }
    const published = await execute(publishStandard, sent, request)
    if (!published.ok) throw new Error(`demo: ${published.failure.code}`)
  }
}
