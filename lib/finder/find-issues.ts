import { fromIssues } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { type IssueEvent, parseNewEvent } from '#lib/domain/events.ts'
import { maskNumbers } from '#lib/domain/masking.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { searchWords } from '#lib/search/fold.ts'
import { textsOf } from '#lib/search/issue-lexemes.ts'
import { searchSql } from '#lib/search/issue-search.ts'
import { excerpt, hasWord, marksOf } from '#lib/search/marks.ts'
import type { Found, IssueHit } from './dto.ts'

const { sql } = Prisma

type Row = Readonly<{
  id: string
  number: string
  title: string
  stage: Stage
  chamberName: string
  chamberSearch: string
  reportedAt: Date
}>

/** How many years back a bare number may mean. */
const YEARS = 15

type Asked = Readonly<{ q: string; limit: number; today: string }>

/**
 * Issues the actor sees: the one of that number first, then those that say it in their title or
 * number, then all others; the latest first among each.
 */
export async function findIssues(
  actor: Actor,
  { q, limit, today }: Asked,
): Promise<Found<IssueHit>> {
  const { districtId } = actor
  const inTitle = searchSql(q, { districtId, isPage: true, fields: ['number', 'title'] })
  const seen = fromIssues(actor, {}, today, { isPage: true })
  const found = await Promise.all([
    list(sql`${seen} AND ${numbered(q, districtId, Number(today.slice(0, 4)))}`, limit),
    list(sql`${seen} AND ${inTitle}`, limit + 1),
    list(fromIssues(actor, { q }, today, { isPage: true }), limit + 1),
  ])
  const best = [...new Map(found.flat().map((row) => [row.id, row])).values()]
  const items = await toHits(best.slice(0, limit), districtId, searchWords(q))
  return { items, more: best.length > limit }
}

function list(found: Prisma.Sql, limit: number): Promise<Row[]> {
  return rows<Row>(sql`
    WITH line AS MATERIALIZED (
      SELECT i.district_id, i.id, i.number, i.title, i.stage, i.chamber_code, i.reported_at
      ${found} ORDER BY i.reported_at DESC, i.number DESC LIMIT ${limit}
    )
    SELECT l.id, l.number, l.title, l.stage, l.reported_at AS "reportedAt",
      c.name AS "chamberName", c.search AS "chamberSearch"
    FROM line l JOIN unit c ON c.district_id = l.district_id AND c.code = l.chamber_code
    ORDER BY l.reported_at DESC, l.number DESC`)
}

/** The number as it is written, or its last part of any late year: 215 for NC-2026-00215. */
function numbered(q: string, districtId: string, year: number): Prisma.Sql {
  const written = searchWords(q).join('').toUpperCase()
  const short = /^\d{1,7}$/.test(written) ? written.padStart(5, '0') : null
  const years = short === null ? [] : Array.from({ length: YEARS }, (_, n) => `${year - n}`)
  return sql`i.number = ANY(ARRAY(
    SELECT ${written} UNION ALL
    SELECT d.number_prefix || '-' || y || '-' || ${short}
    FROM district d, unnest(${years}::text[]) y WHERE d.id = ${districtId}))`
}

async function toHits(
  found: readonly Row[],
  districtId: string,
  words: readonly string[],
): Promise<IssueHit[]> {
  const lacking = (row: Row) =>
    words.filter((word) => ![row.number, row.title].some((text) => hasWord(text, word)))
  const wanting = found.filter((row) => lacking(row).length > 0).map(({ id }) => id)
  const said = await textsSaid(districtId, wanting)
  return found.map((row) => {
    const missing = lacking(row)
    const texts = said.get(row.id) ?? []
    const best = texts.find((text) => missing.some((word) => hasWord(text, word)))
    return {
      number: row.number,
      title: row.title,
      stage: row.stage,
      chamberName: row.chamberName,
      reportedAt: row.reportedAt.toISOString(),
      numberMarks: marksOf(row.number, words),
      titleMarks: marksOf(row.title, words),
      // A list: people's telephone numbers are for who opens the issue.
      excerpt: best === undefined ? null : excerpt(maskNumbers(best), words),
    }
  })
}

/** What was said about issues besides title and number, the latest first. */
async function textsSaid(
  districtId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const said = new Map<string, string[]>()
  if (ids.length === 0) return said
  const events = await rows<{ issueId: string; type: IssueEvent['type']; payload: unknown }>(sql`
    SELECT e.issue_id AS "issueId", e.type, e.payload FROM event e
    WHERE e.district_id = ${districtId} AND e.issue_id = ANY(${[...ids]}::uuid[])
    ORDER BY e.issue_id, e.seq DESC`)
  for (const { issueId, type, payload } of events) {
    const texts = textsOf(parseNewEvent(type, payload))
      .filter(({ field }) => field === 'description' || field === 'note')
      .map(({ text }) => text)
    said.set(issueId, [...(said.get(issueId) ?? []), ...texts])
  }
  return said
}
