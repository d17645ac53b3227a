import type { IssueState } from '#lib/domain/issue-state.ts'

/** How an issue went so far, in numbers that filters and figures read from its row. */
export function course({ assignments, requests }: IssueState) {
  return {
    dispatches: assignments.length,
    reworks: assignments.reduce((sum, { reworks }) => sum + reworks, 0),
    returns: requests.filter(({ kind, status }) => kind === 'return' && status === 'approved')
      .length,
  }
}
