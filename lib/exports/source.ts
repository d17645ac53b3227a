import { fromIssues } from '#lib/access/from-issues.ts'
import { issueOrder } from '#lib/access/issue-order.ts'
import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import { maskPhone } from '#lib/domain/masking.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { type LedgerLine, ledgerLines } from '#lib/ledger-rows/load.ts'
import { pastLedgerLines } from '#lib/ledger-rows/past.ts'
import type { ExportRequest } from './schema.ts'

const { sql } = Prisma
/** Issues read at a time; so many rows are in memory, however long the ledger is. */
const PAGE = 500

/**
 * The issues an actor sees and asked for, in the order of the list, page by page. Which ones they are
 * is settled at the beginning, so that none is missed or comes twice when somebody works on them
 * meanwhile; what they say is read with their version, page by page. As of a past day they say what
 * they said then.
 */
export async function* exportLines(
  actor: Actor,
  { sort, asOf, placement, ...filters }: ExportRequest,
  now: Date,
): AsyncGenerator<LedgerLine[]> {
  const order = issueOrder(sort)
  const found = fromIssues(actor, filters, asOf ?? dateOf(now), { asOf, placement })
  const ids = await rows<{ id: string }>(sql`SELECT i.id::text AS id ${found} ORDER BY ${order}`)
  const chosen = ids.map(({ id }) => id)
  const isPlain = isGranted(actor, 'import_ledger')
  for (let at = 0; at < chosen.length; at += PAGE) {
    const page = chosen.slice(at, at + PAGE)
    const lines =
      asOf === undefined
        ? await presentLines(actor, page)
        : await pastLedgerLines(actor.districtId, page, asOf)
    yield isPlain ? lines : lines.map((line) => ({ ...line, facts: masked(line.facts) }))
  }
}

function presentLines(actor: Actor, page: readonly string[]): Promise<LedgerLine[]> {
  return ledgerLines(
    sql`FROM issue i
      JOIN unnest(${[...page]}::uuid[]) WITH ORDINALITY AS wanted(id, place) ON wanted.id = i.id
      WHERE i.district_id = ${actor.districtId} AND ${issueScopeSql(actor)}`,
    sql`ORDER BY wanted.place`,
  )
}

/** Telephone numbers are for those who keep the ledger. */
function masked(facts: LedgerFacts): LedgerFacts {
  return facts.phone === null ? facts : { ...facts, phone: maskPhone(facts.phone) }
}
