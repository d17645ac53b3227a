import { requireGrant } from '#lib/access/require.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Category, Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { type LoadedVisit, loadOwnVisit } from '../load.ts'
import { openPointInput } from '../schema.ts'

/**
 * Makes an issue of a point found on a visit, once: its source is the leader's contact when the visit
 * is a leader's, otherwise the visit.
 * @throws DomainError not_found (the visit, or the point), 403, visit_cancelled, point_opened.
 */
export const openPoint = defineCommand({
  name: 'open-point',
  input: openPointInput,
  async run(ctx, { id, position }): Promise<{ id: string; number: string }> {
    const { tx, actor, now } = ctx
    // The lock on the visit makes two who open the same point wait for one another.
    const visit = await loadOwnVisit(ctx, id)
    const point = visit.points.find((one) => one.position === position)
    if (!point) throw new DomainError('not_found')
    if (point.issueId !== null) throw new DomainError('point_opened')
    const { districtId, personId } = actor
    const subject = unitSubject(districtId, visit.chamber.path)
    const { unit, office } = requireGrant(actor, 'report', subject)
    const by = { districtId, personId, unit: unit.code, office, cause: { kind: 'person' } } as const
    const opened = await openIssue(tx, by, openingOf(visit, point), now)
    await link(ctx, visit.id, position, opened.id)
    return { id, number: opened.number }
  },
})

type Point = { text: string; category: string }

function openingOf(visit: LoadedVisit, { text, category }: Point) {
  const { chamber, member, leaderId, heldOn, plannedOn } = visit
  const on = heldOn ?? plannedOn
  const [first = text] = text.split('\n')
  const about = [on && fromDateColumn(on), member?.name, visit.visitors].filter(Boolean).join(' ')
  return {
    chamber: { code: chamber.code, path: chamber.path, level: chamber.level as Level },
    title: [...first].slice(0, TEXT_LIMITS.title).join(''),
    description: `${text}\n\n${about}`,
    category: category as Category,
    source: leaderId === null ? 'visit' : 'leader_contact',
    origin: { kind: 'visit', recordId: visit.id },
  } as const
}

async function link({ tx }: Ctx, visitId: string, position: number, issueId: string) {
  const { count } = await tx.visitPoint.updateMany({
    where: { visitId, position, issueId: null },
    data: { issueId },
  })
  if (count === 0) throw new DomainError('point_opened')
}
