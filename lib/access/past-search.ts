import { Prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { searchWords } from '#lib/search/fold.ts'
import { lexemeQuery } from '#lib/search/issue-search.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { every, some } from './conditions.ts'

const { sql } = Prisma

/**
 * What somebody typed, as a condition on issues under the alias `i` as of a past day: each word must
 * stand in the number, in the title or the description as they then were, in what had been said by
 * then, or in the name of the chamber. The index knows today's words; what was said is never taken
 * back, so it still finds who could have said it.
 */
export function pastSearchSql(
  query: string,
  { districtId, asOf }: { districtId: string; asOf: string },
): Prisma.Sql {
  const words = searchWords(query)
  const end = startOf(addDays(asOf, 1))
  if (words.length === 0) return sql`FALSE`
  return every(
    words.map((word) => {
      const like = `%${likeLiteral(word)}%`
      return some([
        sql`i.number ILIKE ${like}`,
        sql`i.title ILIKE ${like}`,
        sql`i.description ILIKE ${like}`,
        sql`i.chamber_code = ANY(ARRAY(SELECT u.code FROM unit u
          WHERE u.district_id = ${districtId} AND u.search LIKE ${like}))`,
        sql`i.id IN (SELECT s.issue_id FROM issue_search s
          JOIN event e ON e.district_id = s.district_id AND e.issue_id = s.issue_id
          WHERE s.district_id = ${districtId} AND s.tokens @@ ${lexemeQuery(word, ['note'])}::tsquery
            AND e.at < ${end}::timestamptz AND e.type NOT IN ('issue.reported', 'issue.edited', 'issue.corrected')
            AND e.payload::text ILIKE ${like})`,
      ])
    }),
  )
}
