import { cache } from 'react'
import { LedgerTable } from '#components/issues/ledger/ledger-table.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PastFault } from '#components/ui/past-fault.tsx'
import { PastForm } from '#components/ui/past-form.tsx'
import { PastNotice } from '#components/ui/past-notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { ChamberFacts } from '#components/units/chamber-facts.tsx'
import { IssueFigures } from '#components/units/issue-figures.tsx'
import { OfficeHolders } from '#components/units/office-holders.tsx'
import { DomainError } from '#lib/domain/errors.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { readPast } from '../../past-query.ts'

type Props = {
  params: Promise<{ code: string }>
  searchParams: Promise<{ asOf?: string | string[] }>
}

/** Asked once a request: for the title and for the page. */
const findChamber = cache(getChamber)

export async function generateMetadata({ params }: Props) {
  const [{ actor, today }, { code }] = await Promise.all([openPage('read_unit'), params])
  // As the page asks for it, so that it is asked once.
  const { name } = await orNotFound(findChamber(actor, code, today, undefined))
  return { title: name }
}

/** One chamber: facts, people in office, and its issues; now, or as of a past day. */
export default async function ChamberPage({ params, searchParams }: Props) {
  const [page, { code }, query] = await Promise.all([openPage('read_unit'), params, searchParams])
  const { actor, t, locale, today } = page
  const present = `/chambers/${code}`
  const { asOf, fault } = readPast(query.asOf, today)
  if (fault) return <PastFault fault={fault} today={present} t={t} />
  const chamber = await orNotFound(chamberOf(page, code, asOf))
  if (chamber === 'unready') return <PastFault fault="unready" today={present} t={t} />
  return (
    <>
      <PageHeader
        title={chamber.name}
        breadcrumbs={{
          items: [{ href: '/chambers', label: t('chambers.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={chamber.disabled ? <Tag tone="strong">{t('chambers.disabled')}</Tag> : null}
        actions={
          <>
            {isGranted(actor, 'read_health') ? (
              <>
                <ButtonLink href={`/chambers/${code}/health`}>{t('health.link')}</ButtonLink>
                <ButtonLink href={`/chambers/${code}/peers`}>{t('practices.peers')}</ButtonLink>
                <ButtonLink href={`/chambers/${code}/plan`}>{t('practices.plan')}</ButtonLink>
                <ButtonLink href={`/chambers/${code}/facts`}>{t('facts.link')}</ButtonLink>
              </>
            ) : null}
            {chamber.manageable && !asOf ? (
              <ButtonLink href={`/admin/units/${code}`}>{t('chambers.manage')}</ButtonLink>
            ) : null}
            {isGranted(actor, 'report') && !chamber.disabled && !asOf ? (
              <ButtonLink href={`/issues/new?chamber=${code}`} variant="primary">
                {t('chambers.report')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {asOf ? <PastNotice asOf={asOf} today={present} t={t} locale={locale} /> : null}
      {chamber.issues ? (
        <IssueFigures code={code} asOf={asOf} counts={chamber.issues} t={t} locale={locale} />
      ) : null}
      <Section title={t('chambers.facts')}>
        <ChamberFacts chamber={chamber} t={t} locale={locale} today={today} />
      </Section>
      <Section id="people" title={t('chambers.people')}>
        <OfficeHolders
          people={chamber.people}
          readable={chamber.peopleReadable}
          t={t}
          locale={locale}
        />
      </Section>
      {chamber.issues ? <OpenIssues code={code} asOf={asOf} page={page} /> : null}
      {chamber.issues ? (
        <Section title={t('past.chamber')}>
          <PastForm path={present} asOf={asOf} t={t} />
        </Section>
      ) : null}
    </>
  )
}

/** The chamber as of the day, or `unready` while the past is being put in order. */
async function chamberOf({ actor, today }: PageContext, code: string, asOf: string | undefined) {
  try {
    return await findChamber(actor, code, today, asOf)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'past_incomplete') return 'unready'
    throw error
  }
}

type OpenProps = { code: string; asOf: string | undefined; page: PageContext }

/** The open issues that are due first; the others are a link away. */
async function OpenIssues({ code, asOf, page }: OpenProps) {
  const { actor, t, now, today } = page
  const filters = { unit: [code], state: 'open', sort: 'dueOn', limit: 10, asOf }
  const input = issueListInput.parse(filters)
  const { items } = await listIssues(actor, input, now)
  return (
    <Section
      title={t('chambers.openIssues')}
      aside={
        <TextLink href={ledgerHref({ unit: [code], asOf })}>{t('chambers.allIssues')}</TextLink>
      }
    >
      {items.length > 0 ? (
        <LedgerTable items={items} input={input} telling={{ ...page, today: asOf ?? today }} />
      ) : (
        <p className="text-ink-2">{t('chambers.openNone')}</p>
      )}
    </Section>
  )
}
