import type { Query } from './list-query.ts'

/** What an address says: a form sends its empty fields too. A name that comes several times is a list. */
export function filledQuery(query: Query): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const texts = [value ?? []].flat().filter(isFilled)
      const [only] = texts
      return only === undefined ? [] : [[name, texts.length > 1 ? texts : only]]
    }),
  )
}

/**
 * Next appends what it reads to what every object has by that name, so `?constructor=1` comes with a
 * function before its text.
 */
function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
