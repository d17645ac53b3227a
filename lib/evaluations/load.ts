import { requireGrant } from '#lib/access/require.ts'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import {
  CURRENT_SCORING,
  type Entry,
  EVALUATION_STEPS,
  type EvaluationStatus,
  type EvaluationStep,
  type ScoringVersion,
} from '#lib/domain/evaluation.ts'
import type { Action } from '#lib/domain/policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'

type Row = Prisma.EvaluationGetPayload<object>
export type LoadedEvaluation = Omit<Row, 'status' | 'formula'> &
  Readonly<{ status: EvaluationStatus; formula: ScoringVersion }>

/** Demands a grant that reaches the whole district. */
export function requireWhole({ actor }: Ctx, action: Action): void {
  requireGrant(actor, action, { districtId: actor.districtId, paths: [] })
}

/**
 * An evaluation for a step of the federation's, locked until the transaction ends, so that nothing
 * moves while it is decided.
 * @throws DomainError 403, and what `loadFor` throws.
 */
export function openFor(ctx: Ctx, step: EvaluationStep, id: string): Promise<LoadedEvaluation> {
  requireWhole(ctx, EVALUATION_STEPS[step].action)
  return loadFor(ctx, step, id)
}

/**
 * The same where it was judged already who may.
 * @throws DomainError not_found; wrong_status when it is not (any more) where the step begins.
 */
export async function loadFor(
  { tx, actor }: Ctx,
  step: EvaluationStep,
  id: string,
): Promise<LoadedEvaluation> {
  const status = EVALUATION_STEPS[step].from
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
