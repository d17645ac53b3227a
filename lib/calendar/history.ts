import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { WorkCalendar } from '#lib/domain/working-time.ts'
import { ANNOUNCED } from './announced.ts'
import type { EntryKind } from './dto.ts'
import { withEntries } from './entries.ts'

/** A calendar, and the ISO instant until which it was the one that was known. */
export type CalendarPhase = Readonly<{ until: string; calendar: WorkCalendar }>

/** Later than any instant on a record. */
const END = '9999-12-31T00:00:00.000Z'

/** The calendars of a district that were known since an instant, one after the other. */
export async function loadCalendarPhases(
  db: DistrictDb | Tx,
  since: Date,
): Promise<[CalendarPhase, ...CalendarPhase[]]> {
  const rows = await db.calendarDay.findMany({ orderBy: { id: 'asc' } })
  const entries = rows.map(({ date, kind, name, createdAt }) => ({
    at: createdAt,
    entry: { date: fromDateColumn(date), kind: kind as EntryKind, name },
  }))
  const known = (at: Date) =>
    withEntries(
      ANNOUNCED,
      entries.filter((one) => one.at <= at).map(({ entry }) => entry),
      [],
    )
  const changes = [...new Set(entries.map(({ at }) => at.getTime()))].filter(
    (at) => at > since.getTime(),
  )
  const starts = [since, ...changes.sort((a, b) => a - b).map((at) => new Date(at))]
  return starts.map((start, index) => ({
    until: starts[index + 1]?.toISOString() ?? END,
    calendar: known(start),
  })) as [CalendarPhase, ...CalendarPhase[]]
}
