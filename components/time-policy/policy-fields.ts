import { MILESTONES, RECTIFICATION_TYPES, RUNGS, type Rung } from '#lib/domain/codes.ts'
import { CLOCKS, type ClockKind, type LadderStep, TIGHTENABLE } from '#lib/domain/time-policy.ts'
import type { MessageKey } from '#lib/i18n/translator.ts'

/** Limits in working days, in the order of the work. */
export const WORKING_LIMITS = TIGHTENABLE.filter((limit) => limit !== 'maxExtensions')

/** What else is one number, and what it counts. */
export const OTHER_NUMBERS = {
  maxExtensions: 'timePolicy.unitTimes',
  objectionDays: 'timePolicy.unitCalendar',
  lookBackDays: 'timePolicy.unitCalendar',
  lookBackShare: 'timePolicy.unitPercent',
  commonChambers: 'timePolicy.unitChambers',
} as const satisfies Record<string, MessageKey>
export const OTHER_NUMBER_NAMES = Object.keys(OTHER_NUMBERS) as (keyof typeof OTHER_NUMBERS)[]

/** When a rung falls due: so many days before, or after in one of two kinds of days. */
export const MOMENTS = ['before', 'calendar', 'working'] as const
export type Moment = (typeof MOMENTS)[number]

/** A cell of the ladder's table: clock and rung. */
export type Cell = Readonly<{ clock: ClockKind; rung: Rung }>
export const CELLS: readonly Cell[] = CLOCKS.flatMap((clock) =>
  RUNGS.map((rung) => ({ clock, rung })),
)

/** Name of the field of a cell; the same in the form, in what is sent, and in refusals. */
export function cellName({ clock, rung }: Cell, part: 'days' | 'moment'): string {
  return `ladder.${clock}.${rung}.${part}`
}

/** How a step is written in its cell. */
export function momentOf({ days, count }: LadderStep): Moment {
  return days < 0 ? 'before' : count
}

/** Names of the form that are numbers. */
export const NUMBER_FIELDS: readonly string[] = [
  ...TIGHTENABLE,
  ...OTHER_NUMBER_NAMES,
  ...RECTIFICATION_TYPES.map((type) => `usualDays.${type}`),
  ...MILESTONES.map((milestone) => `milestoneDays.${milestone}`),
  ...CELLS.map((cell) => cellName(cell, 'days')),
]

/** What the form calls fields whose name is not their label. */
export const POLICY_LABELS: Readonly<Record<string, MessageKey>> = {
  ...Object.fromEntries(
    RECTIFICATION_TYPES.map((type) => [type, `codes.rectificationType.${type}` as const]),
  ),
  ...Object.fromEntries(
    MILESTONES.map((milestone) => [milestone, `codes.milestone.${milestone}` as const]),
  ),
  days: 'fields.ladder',
}
