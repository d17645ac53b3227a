/** Orders of the ledger; `-` for descending. Issues without a due date come last either way. */
export const SORTS = ['dueOn', '-dueOn', 'reportedAt', '-reportedAt', 'number', '-number'] as const
export type Sort = (typeof SORTS)[number]
