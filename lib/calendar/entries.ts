import type { WorkCalendar } from '#lib/domain/working-time.ts'
import type { EntryKind } from './dto.ts'

/** A date as an administrator entered it. */
export type Entry = Readonly<{ date: string; kind: EntryKind; name: string }>

/** A calendar with entries over it, the later over the earlier, and further years that are known. */
export function withEntries(
  base: WorkCalendar,
  entries: readonly Entry[],
  years: readonly number[],
): WorkCalendar {
  if (entries.length === 0 && years.length === 0) return base
  const holidays = new Map(base.holidays)
  const makeups = new Map(base.makeups)
  const last = new Map(entries.map((entry) => [entry.date, entry]))
  for (const { date, kind, name } of last.values()) {
    if (kind === 'announced') continue
    holidays.delete(date)
    makeups.delete(date)
    if (kind === 'holiday') holidays.set(date, name)
    if (kind === 'makeup') makeups.set(date, name)
  }
  return { holidays, makeups, years: new Set([...base.years, ...years]) }
}
