import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { FACT_KINDS } from '#lib/domain/codes.ts'
import { EVENT_PAYLOADS } from '#lib/domain/events.ts'
import { factKey, originSchema } from '#lib/domain/origin.ts'
import type { LatestFact } from './latest.ts'

/**
 * What has been said about the end of a fact: the issue open about its kind, the date up to which
 * every threshold counts as told (null: never spoken of), and the months told since.
 */
export type Told = Readonly<{
  openNumber: string | null
  since: string | null
  months: readonly number[]
}>

const NEVER: Told = { openNumber: null, since: null, months: [] }

/**
 * What has been said of the facts of these chambers; two statements. An issue that was declined or
 * ended otherwise has told of what was reached by then: a later threshold opens another.
 */
export async function toldOf(
  db: DistrictDb | Tx,
  chambers: readonly string[],
): Promise<(fact: LatestFact) => Told> {
  const issues = await db.issue.findMany({
    where: {
      chamberCode: { in: [...new Set(chambers)] },
      originKey: { in: FACT_KINDS.map(factKey) },
    },
    select: {
      id: true,
      number: true,
      chamberCode: true,
      originKey: true,
      origin: true,
      reportedAt: true,
      endedAt: true,
    },
    orderBy: [{ reportedAt: 'asc' }, { number: 'asc' }],
  })
  const warnings = await db.event.findMany({
    where: { type: 'fact.warned', issueId: { in: issues.map(({ id }) => id) } },
    select: { issueId: true, payload: true },
  })
  return (fact) => {
    const own = issues.filter(
      (issue) =>
        issue.chamberCode === fact.chamberCode &&
        issue.originKey === factKey(fact.kind) &&
        (issue.endedAt === null || factIdOf(issue.origin) === fact.id),
    )
    const last = own.find(({ endedAt }) => endedAt === null) ?? own.at(-1)
    if (!last) return NEVER
    const told = warnings
      .filter(({ issueId }) => issueId === last.id)
      .map(({ payload }) => EVENT_PAYLOADS['fact.warned'].parse(payload))
      .filter(({ factId }) => factId === fact.id)
    const since = dateOf(last.endedAt ?? last.reportedAt)
    const openNumber = last.endedAt ? null : last.number
    return { openNumber, since, months: told.map(({ months }) => months) }
  }
}

function factIdOf(origin: unknown): string | null {
  const parsed = originSchema.safeParse(origin)
  return parsed.success && parsed.data.kind === 'fact' ? parsed.data.factId : null
}
