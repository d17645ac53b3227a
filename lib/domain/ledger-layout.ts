import { STAGES, type Stage } from './codes.ts'
import type { IssueFilters } from './issue-filters.ts'
import type { Sort } from './ledger-state.ts'
import { isEnded } from './stage.ts'
import { LIST_STAGES } from './standing-lists.ts'

/** Cards a column of the board begins with, and those in a day of the calendar. */
export const CARDS_OF_STAGE = 10
export const CARDS_OF_DAY = 3

/**
 * The stages the filter row leaves in play, in the order of the workflow; a draft only where it is asked
 * for by name. A nested filter is not looked into: what it leaves out has a column with nothing in it.
 */
export function stagesInPlay({ stage, list, state }: IssueFilters): Stage[] {
  return STAGES.filter((one) => {
    if (stage?.length ? !stage.includes(one) : one === 'draft') return false
    if (list && !LIST_STAGES[list].includes(one)) return false
    return state === undefined || isEnded(one) === (state === 'ended')
  })
}

/** Which stages have cards and which only a count: ended issues make way for those still in hand. */
export function boardStages(filters: IssueFilters): { shown: Stage[]; folded: Stage[] } {
  const stages = stagesInPlay(filters)
  const open = stages.filter((stage) => !isEnded(stage))
  if (open.length === 0) return { shown: stages, folded: [] }
  return { shown: open, folded: stages.filter(isEnded) }
}

/** What is still owed comes by its due date; of what has ended, the latest. */
export function columnSort(stage: Stage): Sort {
  return isEnded(stage) ? '-reportedAt' : 'dueOn'
}
