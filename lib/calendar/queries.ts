import { requireGrant } from '#lib/access/require.ts'
import { districtDb } from '#lib/db/district.ts'
import { addDays, fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { datesOfMonth } from '#lib/domain/month-days.ts'
import { monthPeriod } from '#lib/domain/periods.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { dayKind, isWorkingDay, type WorkCalendar } from '#lib/domain/working-time.ts'
import { ANNOUNCED } from './announced.ts'
import type { CalendarDayLine, CalendarYearPage, EntryKind, StandingEntry } from './dto.ts'
import { withEntries } from './entries.ts'

/**
 * A year of the district's working calendar with what the district entered itself.
 * @throws DomainError not_granted.
 */
export async function getCalendarYear(actor: Actor, year: number): Promise<CalendarYearPage> {
  const { districtId } = actor
  requireGrant(actor, 'manage_calendar', { districtId, paths: [] })
  const [entries, declared, next] = await Promise.all([
    standingEntries(districtId, `${year}-01-01`, `${year}-12-31`),
    declarationOf(districtId, year),
    declarationOf(districtId, year + 1),
  ])
  const calendar = withEntries(ANNOUNCED, entries, declared ? [year] : [])
  const dates = datesOf(year)
  return {
    year,
    announced: ANNOUNCED.years.has(year),
    declared,
    days: dayLines(calendar, entries, dates),
    entries,
    workingDays: dates.filter((date) => isWorkingDay(calendar, date)).length,
    nextKnown: ANNOUNCED.years.has(year + 1) || next !== null,
  }
}

/** The days of a month (`YYYY-MM`) as the district works, for whoever plans by them. */
export async function listMonthDays(
  { districtId }: Actor,
  month: string,
): Promise<CalendarDayLine[]> {
  const { from, to } = monthPeriod(month)
  const entries = await standingEntries(districtId, from, to)
  return dayLines(withEntries(ANNOUNCED, entries, []), entries, datesOfMonth(month))
}

function dayLines(
  calendar: WorkCalendar,
  entries: readonly StandingEntry[],
  dates: readonly string[],
): CalendarDayLine[] {
  const entered = new Set(entries.map(({ date }) => date))
  return dates.map((date) => ({
    date,
    kind: dayKind(calendar, date),
    name: calendar.holidays.get(date) ?? calendar.makeups.get(date) ?? null,
    entered: entered.has(date),
  }))
}

/** The entries that stand from one day to another, by date. */
async function standingEntries(
  districtId: string,
  from: string,
  to: string,
): Promise<StandingEntry[]> {
  const rows = await districtDb(districtId).calendarDay.findMany({
    where: { date: { gte: toDateColumn(from), lte: toDateColumn(to) } },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
    include: { createdBy: { select: { name: true } } },
  })
  const last = new Map(rows.map((row) => [fromDateColumn(row.date), row]))
  return [...last].flatMap(([date, row]) => {
    const kind = row.kind as EntryKind
    if (kind === 'announced') return []
    return [{ date, kind, name: row.name, by: row.createdBy.name, at: row.createdAt.toISOString() }]
  })
}

async function declarationOf(districtId: string, year: number) {
  const row = await districtDb(districtId).calendarYear.findFirst({
    where: { year },
    include: { declaredBy: { select: { name: true } } },
  })
  return row && { by: row.declaredBy.name, at: row.declaredAt.toISOString() }
}

function datesOf(year: number): string[] {
  const dates = [`${year}-01-01`]
  const last = `${year}-12-31`
  for (let date = dates[0] as string; date < last; ) {
    date = addDays(date, 1)
    dates.push(date)
  }
  return dates
}
