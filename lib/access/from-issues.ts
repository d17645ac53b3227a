import { Prisma } from '#lib/db/client.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { filterSql } from './filter-sql.ts'
import { issueScopeSql } from './scope-sql.ts'

/**
 * The issues that the actor sees and the filters find on a day, as `FROM … WHERE …` under the alias
 * `i`; further conditions follow with `AND`. What every list, count and figure of issues begins with.
 * `isPage` says that a list reads the first of them alone.
 */
export function fromIssues(
  actor: Actor,
  filters: IssueFilters,
  today: string,
  { isPage }: { isPage?: boolean } = {},
): Prisma.Sql {
  const { districtId } = actor
  return Prisma.sql`FROM issue i WHERE i.district_id = ${districtId}
    AND ${issueScopeSql(actor)} AND ${filterSql(filters, { districtId, today, isPage })}`
}
