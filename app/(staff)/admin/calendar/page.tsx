import {
  AnnouncementForm,
  DeclareYearForm,
  SetDayForm,
} from '#components/calendar/calendar-forms.tsx'
import { EntryTable } from '#components/calendar/entry-table.tsx'
import { CalendarLegend, YearView } from '#components/calendar/year-view.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CalendarYearPage } from '#lib/calendar/dto.ts'
import { getCalendarYear } from '#lib/calendar/queries.ts'
import { calendarPageInput } from '#lib/calendar/schema.ts'
import { format } from '#lib/i18n/format.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'
import { declareComplete, enterDay, pasteAnnouncement, undoDay } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_calendar')
  return { title: t('calendar.title') }
}

/** The years an address may name. */
const [FIRST, LAST] = [2000, 2099]
const hrefOf = (year: number) => `/admin/calendar?year=${year}`

/** The working calendar of a year, and the forms that extend it. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('manage_calendar'), searchParams])
  const { actor, t, locale, today } = page
  const { input } = readFilters(calendarPageInput, query)
  const calendar = await getCalendarYear(actor, input.year ?? Number(today.slice(0, 4)))
  const { year } = calendar
  const yearWord = (value: number) => t('calendar.year', { year: value })
  return (
    <>
      <PageHeader
        title={`${t('calendar.title')} ${yearWord(year)}`}
        lead={t('calendar.lead')}
        meta={<Standing calendar={calendar} page={page} />}
      />
      <Warning calendar={calendar} page={page} />
      <Pager
        summary={t('calendar.summary', { count: calendar.workingDays })}
        previous={year > FIRST ? hrefOf(year - 1) : undefined}
        next={year < LAST ? hrefOf(year + 1) : undefined}
        text={{
          label: t('calendar.years'),
          previous: yearWord(year - 1),
          next: yearWord(year + 1),
        }}
      />
      <CalendarLegend t={t} />
      <div className="mb-8">
        <YearView year={year} days={calendar.days} t={t} locale={locale} />
      </div>
      <Section id="entries" title={t('calendar.entries')}>
        <EntryTable entries={calendar.entries} undo={undoDay} t={t} locale={locale} />
      </Section>
      <Section title={t('calendar.paste')}>
        <AnnouncementForm action={pasteAnnouncement} t={t} />
      </Section>
      <Section title={t('calendar.one')}>
        <SetDayForm key={year} page={calendar} action={enterDay} t={t} />
      </Section>
      {calendar.announced ? null : (
        <Section title={t('calendar.declare')}>
          <DeclareYearForm page={calendar} action={declareComplete} t={t} />
        </Section>
      )}
    </>
  )
}

type PartProps = { calendar: CalendarYearPage; page: PageContext }

/** By whose word the year is known. */
function Standing({ calendar: { announced, declared }, page: { t, locale } }: PartProps) {
  if (announced) return <Tag>{t('calendar.announced')}</Tag>
  if (!declared) return null
  const date = format(locale).fullDate(declared.at)
  return <Tag>{t('calendar.declared', { name: declared.by, date })}</Tag>
}

/** That the year, or the next one, is not known yet. */
function Warning({ calendar, page: { t, today } }: PartProps) {
  const { year, announced, declared, nextKnown } = calendar
  if (!announced && !declared) {
    return (
      <Notice kind="warning" title={t('calendar.unknownTitle', { year })}>
        <p>{t('calendar.unknownBody')}</p>
      </Notice>
    )
  }
  const isThisYear = today.startsWith(`${year}-`)
  if (nextKnown || !isThisYear) return null
  return (
    <Notice kind="warning">
      <p>
        {t('calendar.nextUnknown', { year: year + 1 })}{' '}
        <TextLink href={hrefOf(year + 1)} className="underline">
          {t('calendar.openYear')}
        </TextLink>
      </p>
    </Notice>
  )
}
