import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'

const included = {
  township: { select: { code: true, name: true, path: true } },
  parts: {
    select: {
      issue: {
        select: {
          number: true,
          category: true,
          endedAt: true,
          remedy: true,
          origin: true,
          chamber: { select: { name: true } },
        },
      },
    },
    orderBy: { issueId: 'asc' },
  },
} satisfies Prisma.CommonProblemInclude
export type LoadedProblem = Prisma.CommonProblemGetPayload<{ include: typeof included }>

/**
 * A proposal somebody is about to decide, theirs alone until the transaction ends, and the office by
 * which they may.
 * @throws DomainError 403; not_found; stale_version; problem_decided.
 */
export async function loadProposal(
  { tx, actor }: Ctx,
  { id, version }: { id: string; version: number },
): Promise<{ problem: LoadedProblem; appointment: Appointment }> {
  const { districtId } = actor
  const found = await tx.commonProblem.findFirst({
    where: { id },
    select: { townshipCode: true, township: { select: { path: true } } },
  })
  const path = found?.township.path
  const appointment = requireGrant(actor, 'confirm_score', unitSubject(districtId, path))
  if (!found) throw new DomainError('not_found')
  await takeTurn(tx, { of: 'common-problems', districtId, unit: found.townshipCode })
  const problem = await tx.commonProblem.findFirst({ where: { id }, include: included })
  if (!problem) throw new DomainError('not_found')
  if (problem.status !== 'proposed') throw new DomainError('problem_decided')
  if (problem.version !== version) throw new DomainError('stale_version')
  return { problem, appointment }
}
