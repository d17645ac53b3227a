import { addDays } from '#lib/domain/calendar.ts'
import { isOpenLink, leadChild, topLead } from '#lib/domain/stage.ts'
import type { ChainLink, IssueDetail } from '#lib/issues/dto.ts'

/** What binds a new dispatch: who leads already, and the date it must not pass. */
export type DispatchTerms = Readonly<{ lead: string | null; limit: string | null }>

/** The terms of a dispatch under a link, or from the federation when `parent` is null. */
export function dispatchTerms(issue: IssueDetail, parent: ChainLink | null): DispatchTerms {
  const top = topLead(issue)
  const lead = parent ? leadChild(issue, parent) : top && isOpenLink(top) ? top : undefined
  return {
    lead: lead?.to.name ?? null,
    limit: parent ? parent.dueOn : (top?.dueOn ?? null),
  }
}

/** Usual numbers of days, as far as the limit allows. */
export function usualDates(today: string, limit: string | null): { days: number; date: string }[] {
  return [7, 15, 30, 60]
    .map((days) => ({ days, date: addDays(today, days) }))
    .filter(({ date }) => limit === null || date <= limit)
}
