import { Prisma } from '#lib/db/client.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Placement } from '#lib/domain/placement.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { filterSql } from './filter-sql.ts'
import { pastIssues } from './past-issues.ts'
import { issueScopeSql } from './scope-sql.ts'

/** How issues are looked at. */
export type Outlook = Readonly<{
  /** A list reads the first of them alone. */
  isPage?: boolean | undefined
  /** As of a past day that `pastDay` has let through. */
  asOf?: string | undefined
  /** By which tree a unit is looked for; today's unless it is said. */
  placement?: Placement | undefined
}>

/**
 * The issues that the actor sees and the filters find on a day, as `FROM … WHERE …` under the alias
 * `i`; further conditions follow with `AND`. What every list, count and figure of issues begins with.
 * As of a past day they are the issues as they then stood, lit by that day, within what the actor
 * sees today.
 */
export function fromIssues(
  actor: Actor,
  filters: IssueFilters,
  today: string,
  { isPage, asOf, placement }: Outlook = {},
): Prisma.Sql {
  const { districtId } = actor
  const issues = issuesAt(districtId, asOf)
  const setting = { districtId, today: asOf ?? today, isPage, asOf, placement }
  return Prisma.sql`FROM ${issues} i WHERE i.district_id = ${districtId}
    AND ${issueScopeSql(actor)} AND ${filterSql(filters, setting)}`
}

/** What stands for the issues of a district in `FROM`: as they are, or as of a past day. */
export function issuesAt(districtId: string, asOf: string | undefined): Prisma.Sql {
  return asOf === undefined ? Prisma.sql`issue` : pastIssues(districtId, asOf)
}
