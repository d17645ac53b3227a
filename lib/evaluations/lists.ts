import { z } from 'zod'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { EvaluationLine } from './dto.ts'
import { type EvaluationListInput, quarter } from './schema.ts'
import { toLine, visible } from './sight.ts'

const cursorShape = z.tuple([quarter])

/**
 * The evaluations the actor sees, the latest quarter first.
 * @throws DomainError bad_cursor.
 */
export async function listEvaluations(
  actor: Actor,
  { limit, cursor }: EvaluationListInput,
): Promise<Page<EvaluationLine>> {
  const [last] = cursor === undefined ? [] : decodeCursor(cursor, cursorShape)
  const rows = await districtDb(actor.districtId).evaluation.findMany({
    where: { AND: [visible(actor), last === undefined ? {} : { period: { lt: last } }] },
    orderBy: { period: 'desc' },
    take: limit + 1,
  })
  return pageOf(rows, limit, ({ period }) => [period], toLine)
}

/** Those of some quarters that have no evaluation yet, as far as the actor can know. */
export async function withoutEvaluation(
  actor: Actor,
  quarters: readonly string[],
): Promise<string[]> {
  const found = await districtDb(actor.districtId).evaluation.findMany({
    where: { AND: [visible(actor), { period: { in: [...quarters] } }] },
    select: { period: true },
  })
  const known = new Set(found.map(({ period }) => period))
  return quarters.filter((one) => !known.has(one))
}
