import { cache } from 'react'
import { LedgerTable } from '#components/issues/ledger/ledger-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { ChamberFacts } from '#components/units/chamber-facts.tsx'
import { IssueFigures } from '#components/units/issue-figures.tsx'
import { OfficeHolders } from '#components/units/office-holders.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'

type Props = { params: Promise<{ code: string }> }

/** Asked once a request: for the title and for the page. */
const findChamber = cache(getChamber)

export async function generateMetadata({ params }: Props) {
  const [{ actor, today }, { code }] = await Promise.all([openPage('read_unit'), params])
  const { name } = await orNotFound(findChamber(actor, code, today))
  return { title: name }
}

/** One chamber: facts, people in office, and its issues. */
export default async function ChamberPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('read_unit'), params])
  const { actor, t, locale, today } = page
  const chamber = await orNotFound(findChamber(actor, code, today))
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
            {chamber.manageable ? (
              <ButtonLink href={`/admin/units/${code}`}>{t('chambers.manage')}</ButtonLink>
            ) : null}
            {isGranted(actor, 'report') && !chamber.disabled ? (
              <ButtonLink href={`/issues/new?chamber=${code}`} variant="primary">
                {t('chambers.report')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {chamber.issues ? (
        <IssueFigures code={code} counts={chamber.issues} t={t} locale={locale} />
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
      {chamber.issues ? <OpenIssues code={code} page={page} /> : null}
    </>
  )
}

/** The open issues that are due first; the others are a link away. */
async function OpenIssues({ code, page }: { code: string; page: PageContext }) {
  const { actor, t, now } = page
  const filters = { unit: [code], state: 'open', sort: 'dueOn', limit: 10 }
  const input = issueListInput.parse(filters)
  const { items } = await listIssues(actor, input, now)
  return (
    <Section
      title={t('chambers.openIssues')}
      aside={<TextLink href={`/issues?unit=${code}`}>{t('chambers.allIssues')}</TextLink>}
    >
      {items.length > 0 ? (
        <LedgerTable items={items} input={input} telling={page} />
      ) : (
        <p className="text-ink-2">{t('chambers.openNone')}</p>
      )}
    </Section>
  )
}
