import { requireGrant } from '#lib/access/require.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type StandardContent, standardContentSchema } from '#lib/domain/standard.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { StandardRef } from './dto.ts'

/** @throws DomainError not_granted when the standards are not the actor's to keep. */
export function requireStandards({ actor }: Ctx): void {
  requireGrant(actor, 'manage_standards', { districtId: actor.districtId, paths: [] })
}

/**
 * The draft as the person saw it, for a command that changes it.
 * @throws DomainError not_granted, not_found, not_a_draft, stale_version.
 */
export async function requireDraft(ctx: Ctx, given: StandardRef & { revision: number }) {
  requireStandards(ctx)
  const { code, version, revision } = given
  const found = await ctx.tx.standard.findFirst({ where: { code, version } })
  if (!found) throw new DomainError('not_found')
  if (found.status !== 'draft') throw new DomainError('not_a_draft')
  if (found.revision !== revision) {
    throw new DomainError('stale_version', { params: { current: found.revision } })
  }
  return { ...found, content: contentOf(found.content) }
}

/** The form as it is stored. */
export function contentOf(stored: unknown): StandardContent {
  return standardContentSchema.parse(stored)
}

type Change = NonNullable<Parameters<Ctx['tx']['standard']['updateMany']>[0]>['data']

/**
 * Writes a change of a draft and counts it.
 * @throws DomainError stale_version when somebody else changed it meanwhile.
 */
export async function changeDraft(
  { tx }: Ctx,
  { code, version, revision }: StandardRef & { revision: number },
  change: Change,
): Promise<void> {
  const { count } = await tx.standard.updateMany({
    where: { code, version, revision, status: 'draft' },
    data: { ...change, revision: revision + 1 },
  })
  if (count === 0) throw new DomainError('stale_version')
}

/** The subject of an audit line. */
export function auditSubject({ code, version }: StandardRef): string {
  return `standard:${code}@${version}`
}
