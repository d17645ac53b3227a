import { z } from 'zod'
import type { LedgerColumn } from './ledger-columns.ts'
import type { StandingList } from './standing-lists.ts'

/** Columns whose values a line of the list brings with it. */
const OF_LINE = [
  'light',
  'dueOn',
  'stage',
  'resting',
  'chamber',
  'township',
  'category',
  'source',
  'severity',
  'reportedOn',
] as const

/** Columns of the federation's own sheet, by its keys (`ledger-columns.ts`), that need more. */
const BESIDE = [
  'reporter',
  'description',
  'goal',
  'measures',
  'rectificationType',
  'accountableLeader',
  'leadUnit',
  'responsibleUnit',
  'supportUnits',
  'owner',
  'dispatchedOn',
  'progress',
  'difficulties',
  'completedOn',
  'verifier',
  'closedOn',
  'satisfaction',
  'remark',
] as const satisfies readonly LedgerColumn[]

/** Columns the table can show beside number and problem, which always stand first. */
export const VIEW_COLUMNS = [...OF_LINE, ...BESIDE] as const
export type ViewColumn = (typeof VIEW_COLUMNS)[number]
export type BesideColumn = (typeof BESIDE)[number]

/** Whether a column needs more than the line of the list. */
export function isBeside(column: ViewColumn): column is BesideColumn {
  return (BESIDE as readonly string[]).includes(column)
}

const PLAIN: readonly ViewColumn[] = [
  'light',
  'dueOn',
  'stage',
  'resting',
  'chamber',
  'township',
  'category',
  'source',
  'reportedOn',
]

/** What each of the four lists shows unless somebody chooses: what, what to do, who, how far. */
const LIST_COLUMNS: Readonly<Record<StandingList, readonly ViewColumn[]>> = {
  problems: ['chamber', 'township', 'category', 'source', 'description', 'reportedOn', 'reporter'],
  tasks: ['chamber', 'goal', 'measures', 'rectificationType', 'dispatchedOn', 'dueOn', 'light'],
  duties: [
    'chamber',
    'accountableLeader',
    'leadUnit',
    'responsibleUnit',
    'supportUnits',
    'owner',
    'dueOn',
  ],
  progress: ['chamber', 'stage', 'light', 'dueOn', 'progress', 'completedOn', 'closedOn'],
}

/** The columns when the address names none. */
export function defaultColumns(list: StandingList | undefined): readonly ViewColumn[] {
  return list ? LIST_COLUMNS[list] : PLAIN
}

/** Chosen columns in their order: `light,dueOn,chamber`, or the parameter several times. */
export const columnsInput = z
  .preprocess(
    (given) =>
      Array.isArray(given) || typeof given === 'string'
        ? [...new Set([given].flat().flatMap((one) => `${one}`.split(',')))]
        : given,
    z.array(z.enum(VIEW_COLUMNS)).min(1).max(VIEW_COLUMNS.length),
  )
  .optional()
