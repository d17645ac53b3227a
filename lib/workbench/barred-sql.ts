import { Prisma } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { everywhere, list, standing, waitingStages } from './standing.ts'

/**
 * Links (with their issues) that wait for a verdict the actor may not give, as `outsideChain` in
 * guards.ts says: the actor did some of the work, below the link or beside a lead one, or holds an
 * office in a unit that took it. The verdict may also be the approval, a review or a look-back.
 */
export function barredLinks(actor: Actor): Prisma.Sql {
  const { districtId, personId } = actor
  const own = list(actor.seats)
  const closing = waitingStages(actor).filter((stage) => stage === 'pending_closure')
  return Prisma.sql`judged AS (
      SELECT a.id, a.issue_id, a.parent_id, a.kind, a.from_code AS exempt
      FROM assignment a
      WHERE a.district_id = ${districtId} AND a.status = 'pending_verification'
        AND a.from_code = ANY(${list(standing(actor, 'verify'))}) AND ${touched(actor)}
      UNION ALL
      SELECT a.id, a.issue_id, a.parent_id, a.kind, a.from_code
      FROM issue i
      JOIN assignment a ON a.district_id = i.district_id AND a.issue_id = i.id
      WHERE i.district_id = ${districtId} AND (i.stage = ANY(${list(closing)}) OR ${judgedAgain(actor)})
        AND a.status = 'passed' AND a.parent_id IS NULL AND a.kind = 'lead'
        AND ${touched(actor)}
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
        OR inside AND status NOT IN ('withdrawn', 'returned')
          AND to_code = ANY(${own}) AND to_code <> exempt
    )`
}

/** The actor had a hand in the issue: of all that wait it is a few, and only these are gone through. */
function touched({ districtId, personId, seats }: Actor): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM assignment own
    WHERE own.district_id = ${districtId} AND own.issue_id = a.issue_id
      AND (own.doer_ids <> '{}' AND own.doer_ids @> ARRAY[${personId}::uuid]
        OR own.to_code = ANY(${list(seats)})))`
}

/** Closed issues that an objection, an answer or the sample brought back before the actor. */
export function judgedAgain(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${reviewOpen(actor)} OR ${drawnNow(actor)})`
}

/** An open review that the actor may close. */
export function reviewOpen(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${everywhere(actor, 'dismiss_review')}
    AND i.stage IN ('closed', 'archived') AND jsonb_typeof(i.review) = 'object')`
}

/** Drawn for 回头看, not recorded, and the actor's to record. */
export function drawnNow(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${everywhere(actor, 'look_back')}
    AND i.stage = 'closed' AND i.look_back_drawn_at IS NOT NULL AND i.look_back_outcome IS NULL)`
}
