import type { Light, RequestKind, Rung, Severity, Stage } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import type { Tone } from '#lib/domain/tone.ts'

/**
 * What can wait for somebody, in the order of the page. `redo` is work that came back: a failed
 * verdict, a refused close-out, a reopened issue; `rule` a request to decide, `reply` a supervision
 * to answer, `review` an objection to look into, `resume` a suspension whose day has come. `overdue`
 * is what others owe the viewer's unit.
 */
export const TASKS = [
  'acknowledge',
  'reply',
  'redo',
  'rectify',
  'rule',
  'verify',
  'accept',
  'dispatch',
  'approve_closure',
  'review',
  'resume',
  'look_back',
  'overdue',
] as const
export type Task = (typeof TASKS)[number]

/** A unit as it is shown. */
export type UnitName = Readonly<{ code: string; name: string }>

/** Why work came back, in the words of whoever sent it. */
export type Return = Readonly<{ type: EventType; reason: string }>

/** What a line of `rule` is about. */
export type AskedRequest = Readonly<{
  id: string
  kind: RequestKind
  from: UnitName
  reason: string
}>

/** What a line of `reply` is about; whoever has not read it says so first. */
export type OpenSupervision = Readonly<{
  id: string
  number: string
  rung: Rung
  tone: Tone
  issuer: UnitName
  isRead: boolean
}>

/** One thing to do. Dates are `YYYY-MM-DD`, instants ISO strings. */
export type TaskLine = Readonly<{
  number: string
  title: string
  severity: Severity
  chamber: UnitName
  version: number
  /** The link the task is about; null when it is about the issue as a whole. */
  assignmentId: string | null
  request: AskedRequest | null
  supervision: OpenSupervision | null
  giver: UnitName | null
  taker: UnitName | null
  /** By when this very step is due: to sign, to verify, to rule, otherwise to finish. */
  dueOn: string | null
  light: Light
  /** Since when it waits. */
  since: string
  returned: Return | null
  /** What was said against a closing; only of `review`. */
  objection: string | null
  /** The last instruction on it, of what has to be worked on. */
  instruction: Readonly<{ note: string; by: string }> | null
}>

/** Things of one kind; `total` counts also those beyond the lines shown. */
export type TaskGroup = Readonly<{ task: Task; total: number; lines: readonly TaskLine[] }>

/** The latest event of an issue, for those who follow rather than act. */
export type RecentMove = Readonly<{
  number: string
  title: string
  chamber: UnitName
  stage: Stage
  dueOn: string | null
  light: Light
  at: string
  type: EventType
  /** The unit that acted. */
  unit: UnitName | null
}>

export type Workbench = Readonly<{
  groups: readonly TaskGroup[]
  recent: readonly RecentMove[]
}>
