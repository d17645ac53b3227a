import { Prisma } from '#lib/db/district.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { type Action, type Actor, GRANTS } from '#lib/domain/policy.ts'

/** Codes of the units in which the actor holds an office that carries the action. */
function standing(actor: Actor, action: Action): string[] {
  const held = actor.appointments.filter(({ role }) => GRANTS[role][action] !== undefined)
  return [...new Set(held.map(({ unit }) => unit.code))]
}

/** Stages in which an issue as a whole waits for this actor. */
function waitingStages(actor: Actor): Stage[] {
  const everywhere = (action: Action) =>
    actor.appointments.some(({ role }) => GRANTS[role][action] === 'all')
  const fromRoot = actor.appointments.some(
    ({ role, unit }) => GRANTS[role].dispatch !== undefined && unit.path === `/${unit.code}/`,
  )
  return [
    ...(everywhere('accept') ? (['submitted'] as const) : []),
    ...(fromRoot ? (['accepted'] as const) : []),
    ...(everywhere('approve_closure') ? (['pending_closure'] as const) : []),
  ]
}

const list = (codes: readonly string[]) => Prisma.sql`${codes}::text[]`

/**
 * The tasks of an actor as the last part of a WITH clause: rows of `task`, `issue_id`, `link_id`,
 * `due_on`, `since`. It reads GRANTS; a test proves that what it lists is what the rules allow.
 */
export function taskRows(actor: Actor, today: string): Prisma.Sql {
  const { districtId } = actor
  const signs = list(standing(actor, 'acknowledge'))
  const works = list(standing(actor, 'submit'))
  return Prisma.sql`WITH RECURSIVE ${barredLinks(actor)}, task AS (
    SELECT CASE i.stage WHEN 'submitted' THEN 'accept' WHEN 'accepted' THEN 'dispatch'
        ELSE 'approve_closure' END AS task,
      i.id AS issue_id, NULL::uuid AS link_id, i.due_on,
      coalesce(CASE WHEN i.stage = 'pending_closure' THEN (
          SELECT max(a.ended_at) FROM assignment a
          WHERE a.district_id = i.district_id AND a.issue_id = i.id AND a.status = 'passed'
        ) END, i.accepted_at, i.reported_at) AS since
    FROM issue i
    WHERE i.district_id = ${districtId} AND i.stage = ANY(${list(waitingStages(actor))})
      AND NOT (i.stage = 'pending_closure' AND i.id IN (SELECT issue_id FROM barred))
    UNION ALL
    SELECT CASE WHEN a.status = 'dispatched' THEN 'acknowledge'
        WHEN a.submitted_at IS NULL THEN 'rectify' ELSE 'redo' END,
      a.issue_id, a.id, a.due_on,
      CASE WHEN a.status = 'dispatched' THEN a.dispatched_at
        ELSE coalesce(a.returned_at, a.acknowledged_at, a.dispatched_at) END
    FROM assignment a
    WHERE a.district_id = ${districtId}
      AND (a.status = 'dispatched' AND a.to_code = ANY(${signs})
        OR a.status = 'rectifying' AND a.to_code = ANY(${works}) AND NOT EXISTS (${openLeadBelow}))
    UNION ALL
    SELECT 'verify', a.issue_id, a.id, a.due_on, a.submitted_at
    FROM assignment a
    WHERE a.district_id = ${districtId} AND a.status = 'pending_verification'
      AND a.from_code = ANY(${list(standing(actor, 'verify'))})
      AND a.id NOT IN (SELECT link_id FROM barred)
    UNION ALL
    SELECT 'overdue', a.issue_id, a.id, a.due_on, a.dispatched_at
    FROM assignment a
    WHERE a.district_id = ${districtId} AND a.status IN ('dispatched', 'rectifying')
      AND a.due_on < ${today}::date AND a.from_code = ANY(${list(watching(actor))})
      AND a.to_code <> ALL(${works})
  )`
}

/** Work handed down rests below, not here. */
const openLeadBelow = Prisma.sql`
  SELECT 1 FROM assignment below
  WHERE below.district_id = a.district_id AND below.issue_id = a.issue_id
    AND below.parent_id = a.id AND below.kind = 'lead'
    AND below.status IN ('dispatched', 'rectifying', 'pending_verification')`

/** Whose lateness concerns the actor: takers of work given by units where they could end it. */
function watching(actor: Actor): string[] {
  return [...standing(actor, 'withdraw'), ...standing(actor, 'terminate')]
}

/**
 * Links (with their issues) that wait for a verdict the actor may not give, as `outsideChain` in
 * guards.ts says: the actor did some of the work, below the link or beside a lead one, or holds an
 * office in a unit that took it.
 */
function barredLinks(actor: Actor): Prisma.Sql {
  const { districtId, personId } = actor
  const own = list(actor.seats)
  const closing = waitingStages(actor).filter((stage) => stage === 'pending_closure')
  return Prisma.sql`judged AS (
      SELECT a.id, a.issue_id, a.parent_id, a.kind, a.from_code AS exempt
      FROM assignment a
      WHERE a.district_id = ${districtId} AND a.status = 'pending_verification'
        AND a.from_code = ANY(${list(standing(actor, 'verify'))})
      UNION ALL
      SELECT a.id, a.issue_id, a.parent_id, a.kind, a.from_code
      FROM issue i
      JOIN assignment a ON a.district_id = i.district_id AND a.issue_id = i.id
      WHERE i.district_id = ${districtId} AND i.stage = ANY(${list(closing)})
        AND a.status = 'passed' AND a.parent_id IS NULL AND a.kind = 'lead'
    ), work AS (
      SELECT j.id AS link_id, j.exempt, a.id = j.id AS inside,
        a.issue_id, a.id, a.status, a.to_code, a.doer_ids
      FROM judged j
      JOIN assignment a ON a.issue_id = j.issue_id
        AND (a.id = j.id OR j.kind = 'lead' AND a.parent_id IS NOT DISTINCT FROM j.parent_id)
      WHERE a.district_id = ${districtId}
      UNION ALL
      SELECT w.link_id, w.exempt, w.inside, a.issue_id, a.id, a.status, a.to_code, a.doer_ids
      FROM work w
      JOIN assignment a ON a.issue_id = w.issue_id AND a.parent_id = w.id
      WHERE a.district_id = ${districtId}
    ), barred AS (
      SELECT DISTINCT link_id, issue_id FROM work
      WHERE ${personId}::uuid = ANY(doer_ids)
        OR inside AND status <> 'withdrawn' AND to_code = ANY(${own}) AND to_code <> exempt
    )`
}
