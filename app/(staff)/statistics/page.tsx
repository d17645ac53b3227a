import { MakeForm, ScheduleForm } from '#components/statistics/report-forms.tsx'
import { ReportTable } from '#components/statistics/report-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { getSchedule, listReports } from '#lib/statistics/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { make, schedule } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_statistics')
  return { title: t('statistics.title') }
}

/** Months shown although nobody made their report; those before are offered by the form. */
const LATEST = 12

/** The monthly reports (统计月报): the months that are over, and when reports are made. */
export default async function StatisticsPage() {
  const page = await openPage('read_statistics')
  const { actor, t, now } = page
  const [reports, set] = await Promise.all([listReports(actor, now), getSchedule(actor, now)])
  const missing = reports.filter(({ madeAt }) => madeAt === null)
  const shown = reports.filter(({ madeAt }, at) => at < LATEST || madeAt !== null)
  return (
    <>
      <PageHeader title={t('statistics.title')} lead={t('statistics.lead')} />
      {reports.length === 0 ? (
        <EmptyState>{t('statistics.empty')}</EmptyState>
      ) : (
        <ReportTable reports={shown} telling={page} />
      )}
      {set && missing.length > 0 ? (
        <MakeForm months={missing} action={make} telling={page} />
      ) : null}
      {set ? (
        <Section title={t('statistics.schedule')} id="schedule">
          <ScheduleForm schedule={set} action={schedule} t={t} />
        </Section>
      ) : null}
    </>
  )
}
