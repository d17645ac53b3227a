import { Prisma } from '#lib/db/client.ts'
import type { Sort } from '#lib/domain/ledger-state.ts'

const { sql } = Prisma

const ORDERS: Readonly<Record<Sort, Prisma.Sql>> = {
  dueOn: sql`i.due_on ASC NULLS LAST, i.number ASC`,
  '-dueOn': sql`i.due_on DESC NULLS LAST, i.number DESC`,
  reportedAt: sql`i.reported_at ASC, i.number ASC`,
  '-reportedAt': sql`i.reported_at DESC, i.number DESC`,
  number: sql`i.number ASC`,
  '-number': sql`i.number DESC`,
}

/**
 * Order of issues under the alias `i`, the same for the ledger and the file of it: empty due dates
 * last in both directions, the number decides ties.
 */
export function issueOrder(sort: Sort): Prisma.Sql {
  return ORDERS[sort]
}
