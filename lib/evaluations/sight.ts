import { reachScope } from '#lib/access/reach-scope.ts'
import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { EvaluationStatus } from '#lib/domain/evaluation.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import type { EvaluationLine } from './dto.ts'

/** True for those who see every township, also before anything is published. */
export function seesAll(actor: Actor): boolean {
  return can(actor, 'read_evaluations', { districtId: actor.districtId, paths: [] }) !== null
}

/** What a viewer sees: all, or what is published with a line of an own unit. */
export function visible(actor: Actor): Prisma.EvaluationWhereInput {
  if (seesAll(actor)) return {}
  const unit = reachScope(actor, 'read_evaluations')
  return { status: 'published', lines: { some: { unit } } }
}

/** An evaluation as a list shows it. */
export function toLine(row: Prisma.EvaluationGetPayload<object>): EvaluationLine {
  return {
    id: row.id,
    period: row.period,
    status: row.status as EvaluationStatus,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    appealBy: row.appealBy && fromDateColumn(row.appealBy),
  }
}
