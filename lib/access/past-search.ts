import { Prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { searchWords } from '#lib/search/fold.ts'
import { NOTED_FACTS, NOTES } from '#lib/search/issue-lexemes.ts'
import { lexemeQuery } from '#lib/search/issue-search.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import { every, some } from './conditions.ts'

const { sql } = Prisma

/** Where to look, and the instant the past day ended at. */
type Then = Readonly<{ districtId: string; end: Date }>

/**
 * What somebody typed, as a condition on issues under the alias `i` as of a past day: each word must
 * stand in the number, in the title or the description as they then were, in what had been said by
 * then, or in the name of the chamber. The index knows today's words; what was said is never taken
 * back, so it still finds who could have said it. Titles and descriptions that were replaced since
 * are no longer in it; the stretches of the past keep those.
 */
export function pastSearchSql(
  query: string,
  { districtId, asOf }: { districtId: string; asOf: string },
): Prisma.Sql {
  const words = searchWords(query)
  const then = { districtId, end: startOf(addDays(asOf, 1)) }
  if (words.length === 0) return sql`FALSE`
  return every(
    words.map((word) => {
      const like = `%${likeLiteral(word)}%`
      return some([
        sql`i.number ILIKE ${like}`,
        sql`i.chamber_code = ANY(ARRAY(SELECT u.code FROM unit u
          WHERE u.district_id = ${districtId} AND u.search LIKE ${like}))`,
        headed(word, like, then),
        reworded(like, then),
        said(word, like, then),
      ])
    }),
  )
}

/** A text as searches compare it, as `fold` does: the plain look first, for it is the cheaper. */
function holds(text: Prisma.Sql, like: string): Prisma.Sql {
  return sql`(${text} ILIKE ${like}
    OR lower(regexp_replace(normalize(${text}, NFKC), '\\s', '', 'g')) LIKE ${like})`
}

/** Title or description as today, and as then. */
function headed(word: string, like: string, { districtId }: Then): Prisma.Sql {
  return sql`(i.id IN (SELECT s.issue_id FROM issue_search s WHERE s.district_id = ${districtId}
      AND s.tokens @@ ${lexemeQuery(word, ['title', 'description'])}::tsquery)
    AND (${holds(sql`i.title`, like)} OR ${holds(sql`i.description`, like)}))`
}

/** Title or description that were replaced after that day. */
function reworded(like: string, { districtId, end }: Then): Prisma.Sql {
  return sql`i.id IN (SELECT w.id FROM issue_span w WHERE w.district_id = ${districtId}
    AND (w.title IS NOT NULL OR w.description IS NOT NULL)
    AND w.from_at < ${end}::timestamptz AND (w.until_at IS NULL OR w.until_at >= ${end}::timestamptz)
    AND (${holds(sql`w.title`, like)} OR ${holds(sql`w.description`, like)}))`
}

/** Said by then. OFFSET keeps the planner from going through the events of everybody. */
function said(word: string, like: string, { districtId, end }: Then): Prisma.Sql {
  return sql`i.id IN (SELECT s.issue_id FROM issue_search s
    WHERE s.district_id = ${districtId} AND s.tokens @@ ${lexemeQuery(word, ['note'])}::tsquery
      AND EXISTS (SELECT 1 FROM event e, LATERAL (${TEXTS}) AS said (text)
        WHERE e.district_id = s.district_id AND e.issue_id = s.issue_id
          AND e.at < ${end}::timestamptz AND ${holds(sql`said.text`, like)} OFFSET 0))`
}

/** What the index takes as said out of an event `e`: see `textsOf`. */
const TEXTS = sql`
  SELECT one.value FROM jsonb_each_text(e.payload) AS one WHERE one.key = ANY(${NOTES}::text[])
  UNION ALL SELECT file.name #>> '{}'
    FROM jsonb_path_query(e.payload, '$.evidence[*].name') AS file (name)
  UNION ALL SELECT e.payload ->> 'to' WHERE e.type = 'issue.corrected'
    AND e.payload ->> 'field' = ANY(${NOTED_FACTS}::text[])
  UNION ALL SELECT e.payload #>> '{carried,progress}' WHERE e.type = 'issue.imported'
  UNION ALL SELECT fact.value
    FROM jsonb_each_text(CASE WHEN e.type = 'issue.imported' THEN e.payload -> 'facts' END) AS fact
    WHERE fact.key = ANY(${NOTED_FACTS}::text[])`
