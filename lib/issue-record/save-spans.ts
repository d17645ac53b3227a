import { Prisma } from '#lib/db/district.ts'
import type { Write } from '#lib/db/write-together.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { type Span, storedTexts } from './span.ts'

type Place = Readonly<{ districtId: string; id: string }>
type Change = Readonly<{ before: IssueState | null; now: IssueState; spans: readonly Span[] }>

/** What writes the stretches that some steps begin, see `spansOf`, and ends the one they end. */
export function spanWrites(place: Place, { before, now, spans }: Change): Write[] {
  const [first] = spans
  if (!first) return []
  const { districtId, id } = place
  const begun = { name: 'begun', sql: insertion(place, spans, now) }
  if (!before) return [begun]
  // What the issue was called stays with the stretches that relied on its row for it.
  const { title, description } = storedTexts(before, now)
  const reworded = title === null && description === null ? Prisma.sql`FALSE` : Prisma.sql`TRUE`
  const sql = Prisma.sql`
    UPDATE issue_span SET until_at = coalesce(until_at, ${first.fromAt}),
      title = coalesce(title, ${title}), description = coalesce(description, ${description})
    WHERE district_id = ${districtId} AND id = ${id}::uuid AND (until_at IS NULL OR ${reworded})`
  return [{ name: 'ended', sql }, begun]
}

/** The insertion of stretches of one issue, whose texts now are `now`'s. */
export function insertion(
  { districtId, id }: Place,
  spans: readonly Span[],
  now: Pick<IssueState, 'title' | 'description'>,
): Prisma.Sql {
  const rows = spans.map((span) => ({ ...span, ...storedTexts(span, now) }))
  // One parameter whatever their number, so that the statement is always the same text.
  return Prisma.sql`
    INSERT INTO issue_span (district_id, id, version, from_at, until_at, title, description, category,
      source, severity, rectification_type, chamber_code, stage, due_on, original_due_on, review_on,
      finished_on, resting_code, reported_at, accepted_at, ended_at, reopen_count, satisfaction,
      dispatches, reworks, returns)
    SELECT ${districtId}, ${id}::uuid, n.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (
      "version" int, "fromAt" timestamptz, "untilAt" timestamptz, "title" text, "description" text,
      "category" text, "source" text, "severity" text, "rectificationType" text, "chamberCode" text,
      "stage" text, "dueOn" date, "originalDueOn" date, "reviewOn" date, "finishedOn" date,
      "restingCode" text, "reportedAt" timestamptz, "acceptedAt" timestamptz, "endedAt" timestamptz,
      "reopenCount" int, "satisfaction" text, "dispatches" int, "reworks" int, "returns" int)`
}
