import { DutyForm } from '#components/instructors/duty-form.tsx'
import { InstructorTable } from '#components/instructors/instructor-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { VisitTabs } from '#components/visits/visit-tabs.tsx'
import { YearPager } from '#components/visits/year-pager.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import type { InstructorLine } from '#lib/instructors/dto.ts'
import { listDuties, listGuided, listInstructors } from '#lib/instructors/queries.ts'
import { instructorPageInput } from '#lib/instructors/schema.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../list-query.ts'
import { logADuty } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_visits')
  return { title: t('instructors.title') }
}

/** Party instructors, their chambers, and the record of their duties in a year. */
export default async function InstructorsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_visits'), searchParams])
  const { actor, t, locale, today } = page
  const { input } = readFilters(instructorPageInput, query)
  const year = input.year ?? Number(today.slice(0, 4))
  const rows = await listInstructors(actor, year)
  const chosen = rows.find(
    ({ instructor, chamber }) => instructor.id === input.person && chamber.code === input.chamber,
  )
  const count = new Set(rows.map(({ instructor }) => instructor.id)).size
  const chambers = new Set(rows.map(({ chamber }) => chamber.code)).size
  return (
    <>
      <PageHeader title={t('instructors.title')} lead={t('instructors.lead')} />
      <VisitTabs here="/instructors" t={t} />
      <YearPager
        path="/instructors"
        year={year}
        summary={t('instructors.summary', { count, chambers })}
        t={t}
      />
      {rows.length > 0 ? (
        <div className="mb-8">
          <InstructorTable rows={rows} year={year} t={t} locale={locale} />
        </div>
      ) : (
        <EmptyState>{t('instructors.empty')}</EmptyState>
      )}
      {chosen ? <Records line={chosen} year={year} page={page} /> : null}
      {isGranted(actor, 'log_duty') ? (
        <Section title={t('instructors.log')}>
          <DutyForm action={logADuty} chambers={await listGuided(actor)} today={today} t={t} />
        </Section>
      ) : null}
    </>
  )
}

type RecordsProps = { line: InstructorLine; year: number; page: PageContext }

async function Records({ line: { instructor, chamber }, year, page }: RecordsProps) {
  const { actor, t, locale } = page
  const duties = await listDuties(actor, { person: instructor.id, chamber: chamber.code }, year)
  const { fullDate } = format(locale)
  return (
    <Section
      id="records"
      title={t('instructors.recordsOf', { name: instructor.name, chamber: chamber.name })}
    >
      {duties.length === 0 ? <p className="text-ink-2">{t('instructors.recordsNone')}</p> : null}
      <ul aria-label={t('instructors.records')}>
        {duties.map(({ id, kind, doneOn, note }) => (
          <li key={id} className="border-rule border-b py-1.5">
            <span className="flex flex-wrap justify-between gap-x-6">
              <b>{t(`codes.dutyKind.${kind}`)}</b>
              <span className="text-ink-2">{fullDate(doneOn)}</span>
            </span>
            <p className="whitespace-pre-line">{note}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
