import { dashboardHref } from '#components/dashboard/links.ts'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { DivisionTable, FigureTable, OverdueTable } from '#components/statistics/report-body.tsx'
import { MakeAgainForm } from '#components/statistics/report-forms.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { monthPeriod } from '#lib/domain/periods.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { findReport } from '#lib/statistics/queries.ts'
import { divisions, figureRows } from '#lib/statistics/report-rows.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { make } from '../actions.ts'

type Props = { params: Promise<{ month: string }> }

export async function generateMetadata({ params }: Props) {
  const { t } = await openPage('read_statistics')
  return { title: `${t('statistics.title')} ${(await params).month}` }
}

/** The report of one month as it was stored, with its files, and the ledger and dashboard of its last day. */
export default async function MonthlyReportPage({ params }: Props) {
  const page = await openPage('read_statistics')
  const { actor, t, locale } = page
  const report = await orNotFound(findReport(actor, (await params).month))
  const { month, figures, versions } = report
  const { fullDate, month: monthName, number } = format(locale)
  const asOf = monthPeriod(month).to
  return (
    <>
      <PageHeader
        title={t('statistics.titleOf', { month: monthName(month) })}
        lead={`${t('statistics.asOfLead', { date: fullDate(asOf) })} ${t('statistics.closedLead', {
          now: number(figures.closedInMonth),
          before: number(figures.closedInMonthBefore),
        })}`}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [{ href: '/statistics', label: t('statistics.title') }],
        }}
        actions={
          <>
            <ButtonLink href={ledgerHref({ asOf })}>{t('statistics.ledger')}</ButtonLink>
            <ButtonLink href={dashboardHref({ asOf, placement: 'then' })}>
              {t('statistics.dashboard')}
            </ButtonLink>
            <ButtonLink href={`/statistics/${month}/docx`}>{t('statistics.docx')}</ButtonLink>
            <ButtonLink href={`/statistics/${month}/xlsx`}>{t('statistics.xlsx')}</ButtonLink>
          </>
        }
      />
      <Section title={t('statistics.standing')}>
        <FigureTable
          caption={t('statistics.standing')}
          rows={figureRows(figures.standing, figures.standingBefore, versions, page)}
          telling={page}
        />
      </Section>
      <Section title={t('statistics.reported')}>
        <FigureTable
          caption={t('statistics.reported')}
          rows={figureRows(figures.reported, figures.reportedBefore, versions, page)}
          telling={page}
        />
      </Section>
      {divisions(figures, page).map((division) => (
        <Section key={division.title} title={division.title}>
          <DivisionTable division={division} telling={page} />
        </Section>
      ))}
      <Section title={t('statistics.overdue')}>
        <OverdueTable figures={figures} telling={page} />
      </Section>
      {isGranted(actor, 'manage_statistics') ? (
        <MakeAgainForm month={month} action={make} t={t} />
      ) : null}
    </>
  )
}
