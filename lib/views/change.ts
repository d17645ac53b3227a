import { DomainError } from '#lib/domain/errors.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { checkSharing } from './share.ts'

type Facts = Readonly<{
  name?: string | undefined
  unit?: string | null | undefined
  pinned?: boolean | undefined
  position?: number | undefined
}>

/**
 * Changes what is given of an own view, at its version.
 * @throws DomainError not_found for a view that is missing or somebody else's, stale_version,
 *   unknown_unit or unit_disabled at `unit`.
 */
export async function changeView(
  ctx: Ctx,
  { id, version }: Readonly<{ id: string; version: number }>,
  { name, unit, pinned, position }: Facts,
): Promise<{ id: string }> {
  const { tx, actor } = ctx
  const own = { id, accountId: actor.accountId }
  const view = await tx.savedView.findFirst({ where: own, select: { unitCode: true } })
  if (!view) throw new DomainError('not_found')
  // Shared before and left alone: the unit may have been disabled since.
  if (unit !== view.unitCode) await checkSharing(ctx, unit)
  const facts = {
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unitCode: unit }),
    ...(pinned === undefined ? {} : { pinned }),
    ...(position === undefined ? {} : { position }),
  }
  const { count } = await tx.savedView.updateMany({
    where: { ...own, version },
    data: { ...facts, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
  return { id }
}
