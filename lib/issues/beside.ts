import { fromIssues } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { ledgerLines } from '#lib/ledger-rows/load.ts'
import { pastLedgerLines } from '#lib/ledger-rows/past.ts'

/**
 * What the ledger of the federation says of some issues beyond their lines, by number, as far as the
 * actor sees: asked only when a chosen column needs it. As of a past day it is what it said then.
 * @param asOf a day that `pastDay` has let through
 */
export async function listLedgerFacts(
  actor: Actor,
  numbers: readonly string[],
  now: Date,
  asOf?: string | undefined,
): Promise<Readonly<Record<string, LedgerFacts>>> {
  if (numbers.length === 0) return {}
  const found = Prisma.sql`${fromIssues(actor, {}, asOf ?? dateOf(now), { asOf })}
    AND i.number = ANY(${[...numbers]}::text[])`
  const lines =
    asOf === undefined
      ? await ledgerLines(found, Prisma.sql``)
      : await pastLedgerLines(actor.districtId, await idsOf(found), asOf)
  return Object.fromEntries(lines.map(({ facts }) => [facts.number, facts]))
}

async function idsOf(found: Prisma.Sql): Promise<string[]> {
  const lines = await rows<{ id: string }>(Prisma.sql`SELECT i.id::text AS id ${found}`)
  return lines.map(({ id }) => id)
}
