import { listHref } from '#components/admin/list-href.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { ChamberCoverageTable, MemberCoverageTable } from '#components/visits/coverage-tables.tsx'
import { VisitTabs } from '#components/visits/visit-tabs.tsx'
import { YearPager } from '#components/visits/year-pager.tsx'
import { listChamberCoverage, listMemberCoverage } from '#lib/visits/coverage.ts'
import { coverageInput } from '#lib/visits/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_visits')
  return { title: t('visits.coverage.title') }
}

/** Which chambers, or which members of one, were visited in a year. */
export default async function CoveragePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_visits'), searchParams])
  const { t, today } = page
  const { input } = readFilters(coverageInput, query)
  const year = input.year ?? Number(today.slice(0, 4))
  return (
    <>
      <PageHeader title={t('visits.coverage.title')} lead={t('visits.coverage.lead')} />
      <VisitTabs here="/visits/coverage" t={t} />
      {input.chamber ? (
        <Members code={input.chamber} year={year} page={page} />
      ) : (
        <Chambers year={year} page={page} />
      )}
    </>
  )
}

async function Chambers({ year, page }: { year: number; page: PageContext }) {
  const { actor, t, locale } = page
  const rows = await listChamberCoverage(actor, year)
  const covered = rows.filter(({ visits }) => visits > 0).length
  const summary = t('visits.coverage.summary', { covered, count: rows.length })
  return (
    <>
      <YearPager path="/visits/coverage" year={year} summary={summary} t={t} />
      <ChamberCoverageTable rows={rows} year={year} t={t} locale={locale} />
    </>
  )
}

type MembersProps = { code: string; year: number; page: PageContext }

async function Members({ code, year, page }: MembersProps) {
  const { actor, t, locale } = page
  const { chamber, members } = await orNotFound(listMemberCoverage(actor, code, year))
  const visited = members.filter(({ visits }) => visits > 0).length
  const summary = t('visits.coverage.membersOf', { visited, count: members.length })
  const keep = { chamber: code }
  return (
    <Section
      title={t('visits.coverage.membersTitle', { chamber: chamber.name })}
      aside={
        <TextLink href={listHref('/visits/coverage', { year })}>
          {t('visits.coverage.back')}
        </TextLink>
      }
    >
      <YearPager path="/visits/coverage" year={year} keep={keep} summary={summary} t={t} />
      {members.length > 0 ? (
        <MemberCoverageTable chamber={code} rows={members} year={year} t={t} locale={locale} />
      ) : (
        <EmptyState>{t('visits.coverage.membersNone')}</EmptyState>
      )}
    </Section>
  )
}
