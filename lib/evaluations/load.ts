import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { CURRENT_SCORING, type Entry, type ScoringVersion } from '#lib/domain/evaluation.ts'
import type { Action } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { EvaluationStatus } from './dto.ts'

type Row = Prisma.EvaluationGetPayload<object>
export type LoadedEvaluation = Omit<Row, 'status' | 'formula'> &
  Readonly<{ status: EvaluationStatus; formula: ScoringVersion }>

/** Demands a grant that reaches the whole district. */
export function requireWhole({ actor }: Ctx, action: Action): void {
  requireGrant(actor, action, { districtId: actor.districtId, paths: [] })
}

/**
 * An evaluation, locked until the transaction ends, so that nothing moves while it is decided.
 * @throws DomainError not_found; wrong_status when it is not (any more) at that step.
 */
export async function loadEvaluation(
  { tx, actor }: Ctx,
  id: string,
  status: EvaluationStatus,
): Promise<LoadedEvaluation> {
  await tx.$queryRaw`
    SELECT 1 FROM evaluation
    WHERE district_id = ${actor.districtId} AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.evaluation.findFirst({ where: { id } })
  if (!row) throw new DomainError('not_found')
  if (row.status !== status) throw new DomainError('wrong_status')
  return { ...row, status, formula: row.formula as ScoringVersion }
}

/**
 * Changes an evaluation that is still as the actor saw it.
 * @throws DomainError stale_version otherwise.
 */
export async function saveEvaluation(
  { tx }: Ctx,
  seen: Readonly<{ id: string; version: number }>,
  data: Prisma.EvaluationUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.evaluation.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('stale_version')
}

/** The entries of a township in an evaluation, in order. */
export async function loadEntries({ tx }: Ctx, evaluationId: string, unitCode: string) {
  const found = await tx.evaluationEntry.findMany({ where: { evaluationId, unitCode } })
  return found.map(({ kind, points }): Entry => {
    return { kind: kind as Entry['kind'], points: points.toNumber() }
  })
}

/** The scoring of today. */
export const formula = CURRENT_SCORING
