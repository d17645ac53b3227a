import { Prisma } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { barredLinks, drawnNow, reviewOpen } from './barred-sql.ts'
import { besideRows } from './beside-sql.ts'
import { everywhere, list, standing, waitingStages, watching } from './standing.ts'

/**
 * The tasks of an actor as the last part of a WITH clause: rows of `task`, `issue_id`, `link_id`,
 * `request_id`, `supervision_id`, `due_on`, `since`. It reads GRANTS; a test proves that what it
 * lists is what the rules allow. While an issue is suspended nobody owes anything for it.
 */
export function taskRows(actor: Actor, today: string): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE ${barredLinks(actor)}, task AS (
    ${wholeIssues(actor)}
    UNION ALL ${closedIssues(actor, today)}
    UNION ALL ${links(actor, today)}
    UNION ALL ${besideRows(actor)}
  )`
}

const nothingBeside = Prisma.sql`NULL::uuid AS request_id, NULL::uuid AS supervision_id`

/** Reception, the first dispatch, and the approval of a close-out. */
function wholeIssues(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT CASE i.stage WHEN 'submitted' THEN 'accept' WHEN 'accepted' THEN 'dispatch'
        ELSE 'approve_closure' END AS task,
      i.id AS issue_id, NULL::uuid AS link_id, ${nothingBeside},
      CASE i.stage WHEN 'submitted' THEN i.accept_by WHEN 'accepted' THEN coalesce(i.due_on, i.dispatch_by)
        ELSE i.due_on END AS due_on,
      coalesce(CASE WHEN i.stage = 'pending_closure' THEN (
          SELECT max(a.ended_at) FROM assignment a
          WHERE a.district_id = i.district_id AND a.issue_id = i.id AND a.status = 'passed'
        ) END, i.accepted_at, i.reported_at) AS since
    FROM issue i
    WHERE i.district_id = ${actor.districtId} AND i.stage = ANY(${list(waitingStages(actor))})
      AND NOT (i.stage = 'pending_closure' AND i.id IN (SELECT issue_id FROM barred))`
}

/** What comes back before the federation later: reviews, look-backs, suspensions whose day has come. */
function closedIssues(actor: Actor, today: string): Prisma.Sql {
  const { districtId } = actor
  return Prisma.sql`SELECT 'review', i.id, NULL::uuid, ${nothingBeside}, NULL::date,
      (i.review->>'since')::timestamptz
    FROM issue i
    WHERE i.district_id = ${districtId} AND ${reviewOpen(actor)}
      AND i.id NOT IN (SELECT issue_id FROM barred)
    UNION ALL
    SELECT 'look_back', i.id, NULL::uuid, ${nothingBeside}, NULL::date, i.look_back_drawn_at
    FROM issue i
    WHERE i.district_id = ${districtId} AND ${drawnNow(actor)}
      AND i.id NOT IN (SELECT issue_id FROM barred)
    UNION ALL
    SELECT 'resume', i.id, NULL::uuid, ${nothingBeside}, i.review_on, i.suspended_at
    FROM issue i
    WHERE i.district_id = ${districtId} AND ${everywhere(actor, 'resume')}
      AND i.stage = 'suspended' AND i.review_on <= ${today}::date`
}

/** Work to sign for, to do, to verify, and what others owe past its date. */
function links(actor: Actor, today: string): Prisma.Sql {
  const { districtId } = actor
  const works = list(standing(actor, 'submit'))
  return Prisma.sql`SELECT CASE WHEN a.status = 'dispatched' THEN 'acknowledge'
        WHEN a.submitted_at IS NULL THEN 'rectify' ELSE 'redo' END,
      a.issue_id, a.id, ${nothingBeside},
      CASE WHEN a.status = 'dispatched' THEN coalesce(a.acknowledge_by, a.due_on) ELSE a.due_on END,
      CASE WHEN a.status = 'dispatched' THEN a.dispatched_at
        ELSE coalesce(a.returned_at, a.acknowledged_at, a.dispatched_at) END
    FROM assignment a
    WHERE a.district_id = ${districtId} AND ${isRunning}
      AND (a.status = 'dispatched' AND a.to_code = ANY(${list(standing(actor, 'acknowledge'))})
        OR a.status = 'rectifying' AND a.to_code = ANY(${works}) AND NOT EXISTS (${openLeadBelow}))
    UNION ALL
    SELECT 'verify', a.issue_id, a.id, ${nothingBeside}, coalesce(a.verify_by, a.due_on), a.submitted_at
    FROM assignment a
    WHERE a.district_id = ${districtId} AND a.status = 'pending_verification' AND ${isRunning}
      AND a.from_code = ANY(${list(standing(actor, 'verify'))})
      AND a.id NOT IN (SELECT link_id FROM barred)
    UNION ALL
    SELECT 'overdue', a.issue_id, a.id, ${nothingBeside}, a.due_on, a.dispatched_at
    FROM assignment a
    WHERE a.district_id = ${districtId} AND a.status IN ('dispatched', 'rectifying') AND ${isRunning}
      AND a.due_on < ${today}::date AND a.from_code = ANY(${list(watching(actor))})
      AND a.to_code <> ALL(${works})`
}

/** 挂账 stops every clock of the issue. */
const isRunning = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM issue i
  WHERE i.district_id = a.district_id AND i.id = a.issue_id AND i.suspended)`

/** Work handed down rests below, not here. */
const openLeadBelow = Prisma.sql`
  SELECT 1 FROM assignment below
  WHERE below.district_id = a.district_id AND below.issue_id = a.issue_id
    AND below.parent_id = a.id AND below.kind = 'lead'
    AND below.status IN ('dispatched', 'rectifying', 'pending_verification')`
