import { startOf } from './calendar.ts'
import type { ImportPayload } from './correction.ts'
import { type IssueState, LEDGER_FACTS, type LedgerFact } from './issue-state.ts'

/** An issue of which its ledger says nothing yet. */
export const NO_LEDGER_FACTS = Object.fromEntries(
  LEDGER_FACTS.map((fact) => [fact, null]),
) as Readonly<Record<LedgerFact, null>>

/**
 * An issue brought in from a ledger kept elsewhere: it counts from the day the sheet gives, while
 * what is owed here is owed from the moment it was entered.
 */
export function imported(state: IssueState, at: string, payload: ImportPayload): IssueState {
  const { importId, row, closed, carried, facts, rectificationType, reportedOn } = payload
  return {
    ...state,
    ...NO_LEDGER_FACTS,
    ...facts,
    rectificationType,
    reportedAt: reportedOn === null ? state.reportedAt : startOf(reportedOn).toISOString(),
    imported: { importId, row, at, closed, carried },
  }
}
