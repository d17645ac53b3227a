import { JudgingForm } from '#components/reports/judging-form.tsx'
import { FileForm, PublishForm, ScheduleForm } from '#components/reports/report-forms.tsx'
import { RankingTable, ReportTable } from '#components/reports/report-table.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { YearPager } from '#components/visits/year-pager.tsx'
import type { ReportYear, ReportYearPage } from '#lib/reports/dto.ts'
import { getReportYear, listFiling } from '#lib/reports/queries.ts'
import { reportPageInput } from '#lib/reports/schema.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../list-query.ts'
import { handIn, publish, schedule, setJudging } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('reports.title') }
}

/** The presidents' reports of a year: who has reported, how it is judged, and the ranking. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_health'), searchParams])
  const { actor, t, today } = page
  const year = readFilters(reportPageInput, query).input.year ?? Number(today.slice(0, 4))
  const found = await getReportYear(actor, year)
  const filed = found.reports.filter(({ filedAt }) => filedAt !== null).length
  const count = found.reports.length + found.lacking.length
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        lead={t('reports.lead')}
        meta={
          found.judging?.publishedAt ? <Tag tone="seal">{t('reports.publishedTag')}</Tag> : null
        }
      />
      <YearPager
        path="/reports"
        year={year}
        summary={t('reports.summaryLine', { filed, count })}
        t={t}
      />
      {found.judging ? (
        <Year found={found} judging={found.judging} page={page} />
      ) : (
        <NotSet found={found} page={page} />
      )}
    </>
  )
}

/** Before anybody said how the year is judged: the proposal, for those who may say so. */
function NotSet({
  found: { year, may },
  page: { t },
}: {
  found: ReportYearPage
  page: PageContext
}) {
  if (!may.judge) return <EmptyState>{t('reports.notSet', { year })}</EmptyState>
  return (
    <Section title={t('reports.judging')}>
      <JudgingForm year={year} judging={null} action={setJudging} t={t} />
    </Section>
  )
}

type YearProps = { found: ReportYearPage; judging: ReportYear; page: PageContext }

function Year({ found, judging, page }: YearProps) {
  const { t, locale } = page
  const { reports, ranking, may } = found
  const isOpen = judging.publishedAt === null
  return (
    <>
      {ranking.length > 0 ? (
        <Section id="ranking" title={t('reports.ranking')}>
          <RankingTable rows={ranking} t={t} />
        </Section>
      ) : null}
      <Section title={t('reports.facts')}>
        {reports.length > 0 ? (
          <ReportTable rows={reports} judging={judging} t={t} locale={locale} />
        ) : (
          <p className="text-ink-2">{t('reports.empty')}</p>
        )}
      </Section>
      {isOpen && may.file ? <Filing found={found} page={page} /> : null}
      {isOpen && may.judge ? <Judges found={found} judging={judging} page={page} /> : null}
    </>
  )
}

/** The form for each own chamber that has no report yet; others are handed in anew on their page. */
async function Filing({ found, page }: Omit<YearProps, 'judging'>) {
  const { actor, t, today } = page
  const lacking = new Set(found.lacking.map(({ code }) => code))
  const chambers = (await listFiling(actor, today)).filter(({ code }) => lacking.has(code))
  return chambers.map((chamber) => (
    <Section key={chamber.code} title={`${t('reports.file')} ${chamber.name}`}>
      <FileForm action={handIn} year={found.year} chamber={chamber} t={t} />
    </Section>
  ))
}

function Judges({ found, judging, page: { t } }: YearProps) {
  const { year, lacking } = found
  return (
    <div className="no-print">
      {lacking.length > 0 ? (
        <DetailsPanel summary={t('reports.schedule')} name="judges">
          <ScheduleForm action={schedule} year={year} chambers={lacking} t={t} />
        </DetailsPanel>
      ) : null}
      <DetailsPanel summary={t('reports.judging')} name="judges">
        <JudgingForm year={year} judging={judging} action={setJudging} t={t} />
      </DetailsPanel>
      <DetailsPanel summary={t('reports.publish')} name="judges">
        <PublishForm action={publish} judging={judging} t={t} />
      </DetailsPanel>
    </div>
  )
}
