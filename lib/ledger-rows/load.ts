import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Satisfaction, Stage } from '#lib/domain/codes.ts'
import { isClosed } from '#lib/domain/figures.ts'
import type { ImportedState } from '#lib/domain/issue-state.ts'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'

const { sql } = Prisma

/** An issue of a ledger: its row id and the version its facts are of. */
export type LedgerLine = Readonly<{
  id: string
  version: number
  stage: Stage
  chamberCode: string
  facts: LedgerFacts
}>

/** What a line is made of, read from the rows of today or folded from the events of a past day. */
export type Row = Omit<
  LedgerFacts,
  'reportedOn' | 'dispatchedOn' | 'closed' | 'closedOn' | 'supportUnits' | 'completedOn'
> &
  Readonly<{
    id: string
    version: number
    stage: Stage
    chamberCode: string
    reportedAt: Date
    endedAt: Date | null
    dispatchedAt: Date | null
    finishedOn: string | null
    supports: string[] | null
    imported: ImportedState | null
  }>

/**
 * Issues as lines of the ledger: `found` is their `FROM … WHERE …` under the alias `i` (fromIssues),
 * `tail` what follows: order, limit. The rest is looked up once the page is cut.
 * @param tail e.g. `ORDER BY i.number LIMIT 500`; the lines come in that order
 */
export async function ledgerLines(found: Prisma.Sql, tail: Prisma.Sql): Promise<LedgerLine[]> {
  const page = await rows<Row>(sql`
    WITH page AS MATERIALIZED (
      SELECT row_number() OVER () AS place, x.* FROM (
        SELECT i.district_id, i.id, i.version, i.stage, i.number, i.chamber_code, i.reporter_id,
          i.source, i.category, i.description, i.goal, i.measures, i.rectification_type,
          i.accountable_leader, i.owner, i.phone, i.difficulties, i.remark, i.imported,
          i.satisfaction, i.reported_at, i.ended_at, i.due_on, i.target_on, i.finished_on
        ${found} ${tail}
      ) x
    )
    SELECT p.id, p.version, p.stage, p.number, p.chamber_code AS "chamberCode",
      c.name AS chamber, t.name AS township, p.source, p.category, p.description,
      who.name AS reporter, p.goal, p.measures, p.rectification_type AS "rectificationType",
      p.accountable_leader AS "accountableLeader", p.owner, p.phone, p.difficulties, p.remark,
      p.imported, p.satisfaction, p.reported_at AS "reportedAt", p.ended_at AS "endedAt",
      coalesce(p.due_on, p.target_on) AS "dueOn", p.finished_on AS "finishedOn",
      lead.name AS "leadUnit", lead.dispatched_at AS "dispatchedAt",
      work.name AS "responsibleUnit", helps.names AS supports,
      said.note AS progress, judged.name AS verifier
    FROM page p
    JOIN unit c ON c.district_id = p.district_id AND c.code = p.chamber_code
    LEFT JOIN unit t ON t.district_id = c.district_id AND t.code = c.parent_code
      AND t.level = 'township'
    JOIN person who ON who.district_id = p.district_id AND who.id = p.reporter_id
    ${links} ${spoken}
    ORDER BY p.place`)
  return page.map(lineOf)
}

/** Who leads, who does the work itself, who helps. */
const links = sql`
  LEFT JOIN LATERAL (
    SELECT a.id, u.name, a.dispatched_at FROM assignment a
    JOIN unit u ON u.district_id = a.district_id AND u.code = a.to_code
    WHERE a.district_id = p.district_id AND a.issue_id = p.id AND a.parent_id IS NULL
      AND a.kind = 'lead' AND a.status NOT IN ('withdrawn', 'returned')
    ORDER BY a.position DESC LIMIT 1) lead ON TRUE
  LEFT JOIN LATERAL (
    SELECT u.name FROM assignment a
    JOIN unit u ON u.district_id = a.district_id AND u.code = a.to_code
    WHERE a.district_id = p.district_id AND a.issue_id = p.id
      AND a.kind = 'lead' AND a.status NOT IN ('withdrawn', 'returned')
    ORDER BY a.position DESC LIMIT 1) work ON TRUE
  LEFT JOIN LATERAL (
    SELECT array_agg(u.name ORDER BY a.position) AS names FROM assignment a
    JOIN unit u ON u.district_id = a.district_id AND u.code = a.to_code
    WHERE a.district_id = p.district_id AND a.issue_id = p.id
      AND a.kind = 'support' AND a.status NOT IN ('withdrawn', 'returned')) helps ON TRUE`

/** What was last said of the work, and who passed the topmost link. */
const spoken = sql`
  LEFT JOIN LATERAL (
    SELECT e.payload->>'note' AS note FROM event e
    WHERE e.district_id = p.district_id AND e.issue_id = p.id
      AND e.type IN ('assignment.progressed', 'assignment.submitted')
    ORDER BY e.seq DESC LIMIT 1) said ON TRUE
  LEFT JOIN LATERAL (
    SELECT v.name FROM event e
    JOIN person v ON v.district_id = e.district_id AND v.id = e.actor_id
    WHERE e.district_id = p.district_id AND e.issue_id = p.id AND e.type = 'assignment.passed'
      AND e.payload->>'assignmentId' = lead.id::text
    ORDER BY e.seq DESC LIMIT 1) judged ON TRUE`

/** The line of an issue. */
export function lineOf(row: Row): LedgerLine {
  const { id, version, stage, chamberCode, imported, supports } = row
  const { reportedAt, endedAt, dispatchedAt, finishedOn, ...rest } = row
  // What a first import brought stands until the record has something of its own to say.
  const carried = imported?.carried ?? {}
  const closed = isClosed(stage)
  const dayOf = (at: Date | null) => (at === null ? null : dateOf(at))
  const facts: LedgerFacts = {
    ...only(rest),
    reporter: carried.reporter ?? rest.reporter,
    leadUnit: rest.leadUnit ?? carried.leadUnit ?? null,
    responsibleUnit: rest.responsibleUnit ?? carried.responsibleUnit ?? null,
    supportUnits: supports ?? (carried.supportUnits ? [carried.supportUnits] : []),
    dueOn: rest.dueOn ?? carried.dueOn ?? null,
    progress: rest.progress ?? carried.progress ?? null,
    satisfaction: rest.satisfaction ?? (carried.satisfaction as Satisfaction | undefined) ?? null,
    verifier: rest.verifier ?? carried.verifier ?? null,
    reportedOn: dateOf(reportedAt),
    dispatchedOn: dayOf(dispatchedAt) ?? carried.dispatchedOn ?? null,
    completedOn: finishedOn ?? carried.completedOn ?? null,
    closed,
    closedOn: closed ? dayOf(endedAt) : null,
  }
  return { id, version, stage, chamberCode, facts }
}

type Plain = Omit<Row, 'reportedAt' | 'endedAt' | 'dispatchedAt' | 'finishedOn'>

function only(row: Plain) {
  const {
    id: _i,
    version: _v,
    stage: _s,
    chamberCode: _c,
    supports: _u,
    imported: _m,
    ...facts
  } = row
  return facts
}
