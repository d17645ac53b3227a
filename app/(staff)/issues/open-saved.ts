import { redirect } from 'next/navigation'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { OpenedView } from '#lib/views/dto.ts'
import { openView } from '#lib/views/queries.ts'
import type { Faults } from './ledger-state.ts'

/**
 * The view an address was opened from. An address that names nothing but the view leads on to the one
 * with the state of the view in it, so that what is shown is always what the address says.
 */
export async function openSaved(
  actor: Actor,
  input: LedgerInput,
): Promise<{ opened: OpenedView | null } | Faults> {
  const { saved, ...rest } = input
  if (saved === undefined) return { opened: null }
  const opened = await openView(actor, saved).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') return null
    throw error
  })
  if (!opened) {
    const fault = { param: 'saved', value: saved, kind: 'view' as const }
    return { faults: [fault], remedy: ledgerHref(rest) }
  }
  const whole = ledgerHref({ ...opened.input, saved })
  if (ledgerHref(rest) === '/issues' && whole !== ledgerHref(input)) redirect(whole)
  return { opened }
}
