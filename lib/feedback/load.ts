import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { feedbackScope } from './scope.ts'

/** Feedback as those who handle it judge it. */
export type LoadedFeedback = Readonly<{
  id: string
  contact: string | null
  chamber: Readonly<{ code: string; path: string }>
  appointment: Appointment
}>

/**
 * Feedback the actor handles, loaded through the scope.
 * @throws DomainError not_found, 403.
 */
export async function loadFeedback({ tx, actor }: Ctx, id: string): Promise<LoadedFeedback> {
  const row = await tx.feedback.findFirst({
    where: { AND: [{ id }, feedbackScope(actor)] },
    select: { id: true, contact: true, chamber: { select: { code: true, path: true } } },
  })
  if (!row) throw new DomainError('not_found')
  const subject = unitSubject(actor.districtId, row.chamber.path)
  return { ...row, appointment: requireGrant(actor, 'handle_feedback', subject) }
}

/**
 * Notes what came of feedback, if nobody handled it since the actor saw it.
 * @throws DomainError stale_version otherwise.
 */
export async function saveHandled(
  { tx, actor, now }: Ctx,
  { id, version }: { id: string; version: number },
  data: Prisma.FeedbackUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.feedback.updateMany({
    where: { id, version, status: 'received' },
    data: { ...data, handledById: actor.personId, handledAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}
