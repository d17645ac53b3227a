import { redirect } from 'next/navigation'
import type { Found } from '#components/issues/ledger/ledger.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { listMonthDays } from '#lib/calendar/queries.ts'
import { type LedgerInput, listOf } from '#lib/domain/ledger-state.ts'
import { defaultColumns, isBeside } from '#lib/domain/ledger-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { listLedgerFacts } from '#lib/issues/beside.ts'
import { getBoard } from '#lib/issues/board.ts'
import type { IssuePage } from '#lib/issues/dto.ts'
import { getDueMonth } from '#lib/issues/due-month.ts'
import { findFirstDay, viewIssues } from '#lib/issues/queries.ts'
import type { PageContext } from '#lib/web/page.ts'
import { build, takeBuilding } from './build-state.ts'
import { faultOf, type Query, readLedgerState } from './ledger-state.ts'
import { openSaved } from './open-saved.ts'

/** What the address asks for, or what is wrong with the address. */
export async function findLedger(page: PageContext, query: Query) {
  const { actor } = page
  const { asked, rest } = takeBuilding(query)
  const input = readLedgerState(rest)
  if ('faults' in input) return input
  const built = asked && build(asked, input)
  if (built && 'href' in built) redirect(built.href)
  // A form sends its empty fields too; the address that people share says only what was asked.
  if (Object.values(rest).flat().includes('')) redirect(ledgerHref(input))
  const saved = await openSaved(actor, input)
  if ('faults' in saved) return saved
  try {
    const found = await findAs(page, input)
    const before = await firstAfter(actor, input, countOf(found))
    const building = built?.building ?? null
    return { input, found, before, building, opened: saved.opened }
  } catch (error) {
    return faultOf(error, input)
  }
}

/** What is found, as the layout needs it. */
async function findAs(page: PageContext, input: LedgerInput): Promise<Found> {
  const { actor, now, today } = page
  const list = listOf(input)
  if (input.layout === 'board') return { as: 'board', board: await getBoard(actor, list, now) }
  if (input.layout === 'calendar') {
    const month = input.month ?? (input.asOf ?? today).slice(0, 7)
    const [due, days] = await Promise.all([
      getDueMonth(actor, list, month, now),
      listMonthDays(actor, month),
    ])
    return { as: 'calendar', due, days }
  }
  const found = await viewIssues(actor, list, now)
  return { as: 'table', page: found, beside: await besideOf(page, input, found) }
}

function countOf(found: Found): number {
  if (found.as === 'table') return found.page.items.length
  return found.as === 'board' ? found.board.total : found.due.total + found.due.undated
}

/** The past day the ledger is shown as of; today is the present. */
export function pastOf({ asOf }: LedgerInput, { today }: PageContext): string | undefined {
  return asOf === today ? undefined : asOf
}

/** Where nothing is found on a past day: the day of the first record, when that is later. */
async function firstAfter(actor: Actor, { asOf }: LedgerInput, total: number) {
  if (asOf === undefined || total > 0) return null
  const first = await findFirstDay(actor)
  return first !== null && first > asOf ? first : null
}

/** What the chosen columns need beyond the lines, on a past day as it was then. */
async function besideOf(page: PageContext, input: LedgerInput, { items }: IssuePage) {
  const chosen = input.columns ?? defaultColumns(input.list)
  if (!chosen.some(isBeside)) return {}
  const numbers = items.map(({ number }) => number)
  return listLedgerFacts(page.actor, numbers, page.now, pastOf(input, page))
}
