import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { WorkCalendar } from '#lib/domain/working-time.ts'
import { ANNOUNCED } from './announced.ts'
import type { EntryKind } from './dto.ts'
import { type Entry, withEntries } from './entries.ts'

/**
 * The working calendar of a district: what was announced, with the district's own entries over it.
 * Two small queries; may be used inside the transaction of a command. With `at`, the calendar as it
 * was known at that instant; the years that count as known are always those of today.
 */
export async function loadWorkCalendar(db: DistrictDb | Tx, at?: Date): Promise<WorkCalendar> {
  const entries = await loadEntries(db, at)
  const years = await loadDeclaredYears(db)
  return withEntries(ANNOUNCED, entries, years)
}

/** The entries of the district in the order they were made. */
async function loadEntries(db: DistrictDb | Tx, at?: Date): Promise<Entry[]> {
  const rows = await db.calendarDay.findMany({
    where: at ? { createdAt: { lte: at } } : {},
    orderBy: { id: 'asc' },
    select: { date: true, kind: true, name: true },
  })
  return rows.map(({ date, kind, name }) => ({
    date: fromDateColumn(date),
    kind: kind as EntryKind,
    name,
  }))
}

/** The years the district has declared complete. */
async function loadDeclaredYears(db: DistrictDb | Tx): Promise<number[]> {
  const rows = await db.calendarYear.findMany({ select: { year: true } })
  return rows.map(({ year }) => year)
}
