import { Prisma } from '#lib/db/district.ts'
import type { Write } from '#lib/db/write-together.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { lexemesOfHistory, MOST_LEXEMES, replacedBy } from '#lib/search/issue-lexemes.ts'

/** The issue that events belong to. */
export type EventPlace = Readonly<{ districtId: string; issueId: string }>

/**
 * What makes new events findable by what they say; nothing when they say nothing. While a job still has
 * to go through the older events of the issue, it goes through these as well.
 */
export function textWrites(
  { districtId, issueId }: EventPlace,
  events: readonly NewEvent[],
): Write[] {
  const lexemes = [...lexemesOfHistory(events)]
  if (lexemes.length === 0) return []
  if (events.some(({ type }) => type === 'issue.reported')) {
    const sql = Prisma.sql`
      INSERT INTO issue_search (district_id, issue_id, tokens)
      VALUES (${districtId}, ${issueId}::uuid, array_to_tsvector(${lexemes}::text[]))`
    return [{ name: 'texts', sql }]
  }
  const replaced = replacedBy(events)
  const sql = Prisma.sql`
    UPDATE issue_search SET tokens = array_to_tsvector(${lexemes}::text[]) || CASE
      WHEN cardinality(${replaced}::text[]) = 0 THEN tokens
      ELSE ts_delete(tokens, ARRAY(
        SELECT lexeme FROM unnest(tokens) WHERE left(lexeme, 1) = ANY(${replaced}::text[])))
    END
    WHERE district_id = ${districtId} AND issue_id = ${issueId}::uuid
      AND length(tokens) < ${MOST_LEXEMES}`
  return [{ name: 'texts', sql }]
}
