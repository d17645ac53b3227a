import { Prisma } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { everywhere, list, standing } from './standing.ts'

/** Requests to decide and supervisions to answer, as rows of `task` (task-sql.ts). */
export function besideRows(actor: Actor): Prisma.Sql {
  return Prisma.sql`${rulings(actor)} UNION ALL ${replies(actor)}`
}

/**
 * What the giver decides, and for the director suspensions; nobody decides what they asked for, nor
 * from a seat in the unit that asked (`notOwnRequest`).
 */
function rulings(actor: Actor): Prisma.Sql {
  const { districtId, personId, seats } = actor
  return Prisma.sql`SELECT 'rule', r.issue_id, r.assignment_id, r.id, NULL::uuid, r.ruling_by, r.asked_at
    FROM request r
    JOIN issue i ON i.district_id = r.district_id AND i.id = r.issue_id
    WHERE r.district_id = ${districtId} AND r.status = 'pending' AND NOT i.suspended
      AND (r.kind <> 'suspension' AND r.to_code = ANY(${list(standing(actor, 'approve_request'))})
        OR r.kind = 'suspension' AND ${everywhere(actor, 'refuse_suspension')})
      AND r.asked_by_id <> ${personId}::uuid
      AND (r.from_code = r.to_code OR r.from_code <> ALL(${list(seats)}))`
}

/** The last supervision of each issue that waits for an answer of the actor's unit, while its clock runs. */
function replies(actor: Actor): Prisma.Sql {
  const { districtId } = actor
  return Prisma.sql`SELECT 'reply', issue_id, assignment_id, NULL::uuid, id, reply_by, issued_at
    FROM (
      SELECT DISTINCT ON (s.issue_id, s.to_code) s.*
      FROM supervision s
      JOIN issue i ON i.district_id = s.district_id AND i.id = s.issue_id
      LEFT JOIN assignment a ON a.district_id = s.district_id AND a.id = s.assignment_id
      WHERE s.district_id = ${districtId} AND s.replied_at IS NULL AND NOT s.lapsed AND NOT i.suspended
        AND s.to_code = ANY(${list(standing(actor, 'reply_supervision'))}) AND ${stillAsked}
      ORDER BY s.issue_id, s.to_code, s.position DESC
    ) AS asked`
}

/** What was late has not been done meanwhile. */
const stillAsked = Prisma.sql`CASE s.clock
  WHEN 'accept' THEN i.stage = 'submitted'
  WHEN 'dispatch' THEN i.stage = 'accepted'
  WHEN 'verify' THEN a.status = 'pending_verification'
  WHEN 'rule' THEN EXISTS (
    SELECT 1 FROM request r
    WHERE r.district_id = s.district_id AND r.issue_id = s.issue_id
      AND r.status = 'pending' AND s.clock_id = 'rule:' || r.id)
  ELSE a.status IN ('dispatched', 'rectifying') OR s.assignment_id IS NULL AND i.stage = 'accepted'
  END`
