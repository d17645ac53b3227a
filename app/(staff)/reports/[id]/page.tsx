import { cache } from 'react'
import { EvidenceLinks } from '#components/issues/detail/evidence-links.tsx'
import { PanelResults, ReportFacts } from '#components/reports/report-facts.tsx'
import { FileForm, NotePointForm, ScheduleForm } from '#components/reports/report-forms.tsx'
import { ScoreForm } from '#components/reports/score-form.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { PointList } from '#components/visits/point-list.tsx'
import { getReport } from '#lib/reports/detail.ts'
import type { ReportDetail } from '#lib/reports/dto.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import type { Query } from '../../list-query.ts'
import { enterScores, handIn, notePoint, openNamed, schedule } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** Asked once a request: for the title and for the page. */
const findReport = cache(getReport)

const titleOf = ({ chamber, year }: ReportDetail, t: PageContext['t']) =>
  t('reports.titleOf', { chamber: chamber.name, year: `${year}` })

export async function generateMetadata({ params }: Props) {
  const [{ actor, t }, { id }] = await Promise.all([openPage('read_health'), params])
  return { title: titleOf(await orNotFound(findReport(actor, id)), t) }
}

/** One report: what was said, what the panels gave, and the problems that were named. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [page, { id }, query] = await Promise.all([openPage('read_health'), params, searchParams])
  const { actor, t, locale } = page
  const report = await orNotFound(findReport(actor, id))
  const { files, may } = report
  return (
    <>
      <PageHeader
        title={titleOf(report, t)}
        breadcrumbs={{
          items: [{ href: `/reports?year=${report.year}`, label: t('reports.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <Done query={query} t={t} />
      <Section title={t('reports.facts')}>
        <ReportFacts report={report} t={t} locale={locale} />
      </Section>
      {files.length > 0 ? (
        <Section title={t('reports.files')}>
          <EvidenceLinks files={files} />
        </Section>
      ) : null}
      {report.result ? (
        <Section title={t('reports.byPanel')}>
          <PanelResults report={report} t={t} />
        </Section>
      ) : null}
      {may.score ? <Scores report={report} t={t} /> : null}
      <Named report={report} t={t} />
      {may.file || may.score ? <Forms report={report} t={t} /> : null}
    </>
  )
}

function Done({ query, t }: { query: Query; t: PageContext['t'] }) {
  const opened = /^[A-Z]{1,8}-\d{4}-\d{5,7}$/.exec(String(query.opened))?.[0]
  const isFiled = query.done === 'filed'
  if (!isFiled && !opened) return null
  return (
    <div className="mb-4">
      <Notice kind="success" role="status">
        {isFiled ? t('reports.filed') : t('visits.openedAs', { number: opened ?? '' })}
      </Notice>
    </div>
  )
}

type PartProps = { report: ReportDetail; t: PageContext['t'] }

function Scores({ report, t }: PartProps) {
  return (
    <Section title={t('reports.scores')}>
      {report.judging.panels.map((panel) => (
        <DetailsPanel key={panel.code} summary={t('reports.scoresOf', { panel: panel.name })}>
          <ScoreForm report={report} panel={panel} action={enterScores} t={t} />
        </DetailsPanel>
      ))}
    </Section>
  )
}

function Named({ report: { id, points, may }, t }: PartProps) {
  return (
    <Section id="points" title={t('reports.named')} aside={may.judge ? t('visits.openLead') : null}>
      {points.length > 0 ? (
        <PointList id={id} points={points} open={may.judge ? openNamed : undefined} t={t} />
      ) : (
        <p className="text-ink-2">{t('reports.namedNone')}</p>
      )}
      {may.judge ? (
        <DetailsPanel summary={t('reports.note')}>
          <NotePointForm action={notePoint} id={id} t={t} />
        </DetailsPanel>
      ) : null}
    </Section>
  )
}

function Forms({ report, t }: PartProps) {
  const { chamber, year, may } = report
  const filing = { ...chamber, president: null }
  return (
    <div className="no-print">
      {may.file ? (
        <DetailsPanel summary={t(report.filedAt ? 'reports.fileAgain' : 'reports.file')}>
          <FileForm action={handIn} year={year} chamber={filing} before={report} t={t} />
        </DetailsPanel>
      ) : null}
      {may.score ? (
        <DetailsPanel summary={t('reports.schedule')}>
          <ScheduleForm action={schedule} year={year} chambers={[chamber]} before={report} t={t} />
        </DetailsPanel>
      ) : null}
    </div>
  )
}
