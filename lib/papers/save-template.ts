import { requireGrant } from '#lib/access/require.ts'
import type { PaperKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Ctx } from '#lib/kernel/command.ts'

type Next = Readonly<{ kind: PaperKind; version: number; name: string; bytes: Uint8Array | null }>

/** @throws DomainError not_granted when the templates are not the actor's to keep. */
export function requireTemplates({ actor }: Ctx): void {
  requireGrant(actor, 'manage_papers', { districtId: actor.districtId, paths: [] })
}

/**
 * Writes the next version of a template.
 * @throws DomainError stale_version when another one came in between.
 */
export async function saveTemplate(ctx: Ctx, next: Next): Promise<number> {
  const { tx, actor, now } = ctx
  const { kind, version, name, bytes } = next
  const { districtId, personId } = actor
  const last = await tx.paperTemplate.findFirst({
    where: { kind },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  const current = last?.version ?? 0
  if (current !== version) throw new DomainError('stale_version', { params: { current } })
  await tx.paperTemplate.create({
    data: {
      districtId,
      kind,
      version: version + 1,
      name,
      bytes: bytes && Uint8Array.from(bytes),
      uploadedById: personId,
      uploadedAt: now,
    },
  })
  return version + 1
}
