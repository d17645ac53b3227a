/**
 * Every closed list of the domain, once. Schemas, types, messages, filters and tests are built
 * from these; a code that stands anywhere else is a defect. Their words, the glossary of the
 * product, are `codes` in `lib/i18n`.
 */

/** What kind of problem it is (问题类型): the six of the practice, then funding and other. */
export const CATEGORIES = [
  'registration',
  'venue',
  'leadership',
  'staff',
  'bylaw',
  'activity',
  'funding',
  'other',
] as const
export type Category = (typeof CATEGORIES)[number]

/** How the problem was found (问题来源). */
export const SOURCES = [
  'leader_contact',
  'visit',
  'president_report',
  'member_feedback',
  'checkup',
  'other',
] as const
export type Source = (typeof SOURCES)[number]

/** `key` (重点) issues need the director's approval before they close. */
export const SEVERITIES = ['ordinary', 'key'] as const
export type Severity = (typeof SEVERITIES)[number]

/** 立行立改, 分阶段整改, 持续整改. */
export const RECTIFICATION_TYPES = ['immediate', 'phased', 'ongoing'] as const
export type RectificationType = (typeof RECTIFICATION_TYPES)[number]

/** Where an issue stands; derived (`stage.ts`), never set. */
export const STAGES = [
  'draft',
  'submitted',
  'accepted',
  'dispatched',
  'rectifying',
  'pending_verification',
  'pending_closure',
  'closed',
  'suspended',
  'declined',
  'terminated',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

/** Ends that an event sets outright, whatever the links say; `closed` follows from the links. */
export const OUTCOMES = ['declined', 'terminated', 'archived'] as const satisfies readonly Stage[]
export type Outcome = (typeof OUTCOMES)[number]

/** Stages in which nobody owes anything any more. */
export const ENDED_STAGES = ['closed', ...OUTCOMES] as const
/** Stages in which somebody still owes something; the complement of the ended ones. */
export const OPEN_STAGES = STAGES.filter(
  (stage): stage is Exclude<Stage, (typeof ENDED_STAGES)[number]> =>
    !(ENDED_STAGES as readonly string[]).includes(stage),
)

/** State of one link of the custody chain. `returned` is a granted 退回; a failed verdict is `rectifying` again. */
export const ASSIGNMENT_STATUSES = [
  'dispatched',
  'rectifying',
  'pending_verification',
  'passed',
  'returned',
  'withdrawn',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

/** Links that are still somebody's duty. */
export const OPEN_ASSIGNMENT_STATUSES = [
  'dispatched',
  'rectifying',
  'pending_verification',
] as const satisfies readonly AssignmentStatus[]

/** 牵头 is accountable, exactly one at a time; 配合 helps. */
export const ASSIGNMENT_KINDS = ['lead', 'support'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

export const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const
export type Light = (typeof LIGHTS)[number]

export const LEVELS = ['district', 'township', 'chamber', 'member'] as const
export type Level = (typeof LEVELS)[number]

/** Kinds of unit, each at exactly one level. */
export const UNIT_KINDS = {
  federation: 'district',
  department: 'district',
  subdistrict: 'township',
  town: 'township',
  township: 'township',
  subdistrict_chamber: 'chamber',
  township_chamber: 'chamber',
  trade_association: 'chamber',
  hometown_chamber: 'chamber',
  general_chamber: 'chamber',
  other_chamber: 'chamber',
  enterprise: 'member',
} as const satisfies Record<string, Level>
export type UnitKind = keyof typeof UNIT_KINDS
export const UNIT_KIND_CODES = Object.keys(UNIT_KINDS) as [UnitKind, ...UnitKind[]]

export const REGISTRATIONS = [
  'unregistered',
  'preparing',
  'registered',
  'deregistered',
  'revoked',
] as const
export type Registration = (typeof REGISTRATIONS)[number]

export const VERDICTS = ['pass', 'fail'] as const
