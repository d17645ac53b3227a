import { calendarDate } from '#lib/domain/text.ts'

/** The past day an address asks for: usable, none, or what is wrong with it. */
export type PastQuery = Readonly<{ asOf?: string | undefined; fault?: 'date' | 'future' }>

/** Reads `asOf` of an address; today is the present. */
export function readPast(value: string | string[] | undefined, today: string): PastQuery {
  if (value === undefined || value === '' || value === today) return {}
  const parsed = calendarDate.safeParse(value)
  if (!parsed.success) return { fault: 'date' }
  return parsed.data > today ? { fault: 'future' } : { asOf: parsed.data }
}
