import { redirect } from 'next/navigation'
import { Ledger } from '#components/issues/ledger/ledger.tsx'
import { LedgerFault } from '#components/issues/ledger/ledger-fault.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { BULK_ACTIONS } from '#lib/domain/bulk.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { faultOf, type Query, readLedgerState } from './ledger-state.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('issues.ledger') }
}

/** The issue ledger (问题台账); its whole state is the address. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read'), searchParams])
  const { actor, t, now } = page
  const [state, units] = await Promise.all([
    find(page, query),
    listUnitChoices(actor, ['township', 'chamber']),
  ])
  const canReport = isGranted(actor, 'report')
  return (
    <>
      <PageHeader
        title={t('issues.ledger')}
        actions={
          canReport ? <ButtonLink href="/issues/new">{t('issues.new.title')}</ButtonLink> : null
        }
      />
      {'faults' in state ? (
        <LedgerFault {...state} t={t} />
      ) : (
        <Ledger
          {...state}
          units={units}
          telling={page}
          viewer={actor.name}
          canReport={canReport}
          acts={BULK_ACTIONS.filter((act) => isGranted(actor, act))}
          now={now}
        />
      )}
    </>
  )
}

/** What the address asks for, or what is wrong with the address. */
async function find({ actor, now }: Awaited<ReturnType<typeof openPage>>, query: Query) {
  const input = readLedgerState(query)
  if ('faults' in input) return input
  // A form sends its empty fields too; the address that people share says only what was asked.
  if (Object.values(query).flat().includes('')) redirect(ledgerHref(input))
  try {
    return { input, found: await listIssues(actor, input, now) }
  } catch (error) {
    return faultOf(error, input)
  }
}
