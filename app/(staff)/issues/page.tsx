import { ExportMenu } from '#components/exports/export-menu.tsx'
import { Ledger } from '#components/issues/ledger/ledger.tsx'
import { LedgerFault } from '#components/issues/ledger/ledger-fault.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { BrokenView, PinnedViews } from '#components/issues/views/pinned-views.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PastNotice } from '#components/ui/past-notice.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { BULK_ACTIONS } from '#lib/domain/bulk.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { listViews } from '#lib/views/queries.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { findLedger, pastOf } from './find-ledger.ts'
import type { Query } from './ledger-state.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('issues.ledger') }
}

/** The issue ledger (问题台账); its whole state is the address. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read'), searchParams])
  const { actor, t, now } = page
  const [state, units, views] = await Promise.all([
    findLedger(page, query),
    listUnitChoices(actor, ['township', 'chamber']),
    listViews(actor),
  ])
  if ('faults' in state) {
    return (
      <>
        <PageHeader title={t('issues.ledger')} />
        <LedgerFault {...state} t={t} />
      </>
    )
  }
  const { input, before, opened } = state
  const past = pastOf(input, page)
  const canReport = isGranted(actor, 'report') && !past
  return (
    <>
      <StillBlock as="div">
        <LedgerHead input={input} past={past} canReport={canReport} page={page} />
        <PastHead past={past} input={input} before={before} page={page} />
        <PinnedViews views={views} now={input.saved} t={t} />
        {opened ? <BrokenView opened={opened} t={t} /> : null}
      </StillBlock>
      <Ledger
        {...state}
        units={units}
        telling={past ? { ...page, today: past } : page}
        viewer={actor.name}
        canReport={canReport}
        acts={past ? [] : BULK_ACTIONS.filter((act) => isGranted(actor, act))}
        now={now}
      />
    </>
  )
}

type HeadProps = Readonly<{
  input: LedgerInput
  past: string | undefined
  canReport: boolean
  page: PageContext
}>

/** The title, and what one can do with the ledger as a whole. */
function LedgerHead({ input, past, canReport, page: { actor, t } }: HeadProps) {
  return (
    <PageHeader
      title={t('issues.ledger')}
      actions={
        <>
          {canReport ? <ButtonLink href="/issues/new">{t('issues.new.title')}</ButtonLink> : null}
          <ExportMenu
            query={ledgerHref(input).split('?')[1] ?? ''}
            isPast={past !== undefined}
            t={t}
          />
          {isGranted(actor, 'import_ledger') ? (
            <ButtonLink href="/issues/import" variant="quiet">
              {t('imports.title')}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  )
}

type PastHeadProps = Readonly<{
  past: string | undefined
  input: LedgerInput
  before: string | null
  page: PageContext
}>

/** Says that the ledger is one of the past, when it is. */
function PastHead({ past, input, before, page: { t, locale } }: PastHeadProps) {
  if (past === undefined) return null
  const today = ledgerHref({ ...input, asOf: undefined, cursor: undefined })
  return <PastNotice asOf={past} today={today} first={before} t={t} locale={locale} />
}
