import { fromIssues } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { ledgerLines } from '#lib/ledger-rows/load.ts'

/**
 * What the ledger of the federation says of some issues beyond their lines, by number, as far as the
 * actor sees: one statement, asked only when a chosen column needs it.
 */
export async function listLedgerFacts(
  actor: Actor,
  numbers: readonly string[],
  now: Date,
): Promise<Readonly<Record<string, LedgerFacts>>> {
  if (numbers.length === 0) return {}
  const found = fromIssues(actor, {}, dateOf(now))
  const lines = await ledgerLines(
    Prisma.sql`${found} AND i.number = ANY(${[...numbers]}::text[])`,
    Prisma.sql``,
  )
  return Object.fromEntries(lines.map(({ facts }) => [facts.number, facts]))
}
