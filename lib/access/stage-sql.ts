import { Prisma } from '#lib/db/client.ts'
import type { Stage } from '#lib/domain/codes.ts'

const { sql } = Prisma

const TEXTS: Readonly<Record<Stage, Prisma.Sql>> = {
  draft: sql`'draft'`,
  submitted: sql`'submitted'`,
  accepted: sql`'accepted'`,
  dispatched: sql`'dispatched'`,
  rectifying: sql`'rectifying'`,
  pending_verification: sql`'pending_verification'`,
  pending_closure: sql`'pending_closure'`,
  closed: sql`'closed'`,
  suspended: sql`'suspended'`,
  declined: sql`'declined'`,
  terminated: sql`'terminated'`,
  archived: sql`'archived'`,
}

/**
 * Issues (alias `i`) at one of these stages, which stand in the text of the statement: the planner sees
 * that the index of open issues holds them all, which it cannot see of a parameter.
 */
export function stageIn(stages: readonly Stage[]): Prisma.Sql {
  return sql`i.stage IN (${Prisma.join(stages.map((stage) => TEXTS[stage]))})`
}
