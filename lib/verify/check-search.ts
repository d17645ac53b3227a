import type { IssueEvent } from '#lib/domain/events.ts'
import { lexemesOfHistory, MOST_LEXEMES } from '#lib/search/issue-lexemes.ts'
import { expectSame } from './difference.ts'

/** What an issue is found by; `stale` while a job has yet to make it anew. */
export type SearchRow = Readonly<{ issueId: string; stale: boolean; lexemes: readonly string[] }>

/**
 * An issue is found by what its events say, and by nothing else.
 * @throws Contradiction for the first piece that is missing or too much.
 */
export function checkSearch(
  subject: string,
  search: SearchRow | null,
  events: readonly IssueEvent[],
): void {
  const place = { subject, seq: null }
  expectSame(place, 'issue_search.exists', search !== null, true)
  if (!search || search.stale || search.lexemes.length >= MOST_LEXEMES) return
  const expected = lexemesOfHistory(events)
  const surplus = search.lexemes.find((one) => !expected.has(one))
  expectSame(place, 'issue_search: a piece no event has', surplus, undefined)
  const known = new Set(search.lexemes)
  const missing = [...expected].find((one) => !known.has(one))
  expectSame(place, 'issue_search: a piece of an event', undefined, missing)
}
