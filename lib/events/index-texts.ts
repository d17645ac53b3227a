import { Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { lexemesOfHistory, MOST_LEXEMES, replacedBy } from '#lib/search/issue-lexemes.ts'

type Place = Readonly<{ districtId: string; issueId: string }>

/**
 * Makes what new events say findable, in their transaction: one statement, none when they say nothing.
 * While a job still has to go through the older events of the issue, it goes through these as well.
 */
export async function indexTexts(
  tx: Tx,
  { districtId, issueId }: Place,
  events: readonly NewEvent[],
): Promise<void> {
  const lexemes = [...lexemesOfHistory(events)]
  if (lexemes.length === 0) return
  if (events.some(({ type }) => type === 'issue.reported')) {
    await rowsIn(
      tx,
      Prisma.sql`
      INSERT INTO issue_search (district_id, issue_id, tokens)
      VALUES (${districtId}, ${issueId}::uuid, array_to_tsvector(${lexemes}::text[]))`,
    )
    return
  }
  const replaced = replacedBy(events)
  await rowsIn(
    tx,
    Prisma.sql`
    UPDATE issue_search SET tokens = array_to_tsvector(${lexemes}::text[]) || CASE
      WHEN cardinality(${replaced}::text[]) = 0 THEN tokens
      ELSE ts_delete(tokens, ARRAY(
        SELECT lexeme FROM unnest(tokens) WHERE left(lexeme, 1) = ANY(${replaced}::text[])))
    END
    WHERE district_id = ${districtId} AND issue_id = ${issueId}::uuid
      AND length(tokens) < ${MOST_LEXEMES}`,
  )
}
