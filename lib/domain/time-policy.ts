import { z } from 'zod'
import { addDays } from './calendar.ts'
import { CATEGORIES, EVIDENCE_KINDS, MILESTONES, RECTIFICATION_TYPES, RUNGS } from './codes.ts'
import { ladderFault } from './ladder-order.ts'
import { addWorkingDays, type WorkCalendar } from './working-time.ts'

/** Clocks that run on an issue; each has its limit, its ladder, and a unit that owes the answer. */
export const CLOCKS = ['accept', 'dispatch', 'acknowledge', 'finish', 'verify', 'rule'] as const
export type ClockKind = (typeof CLOCKS)[number]

const days = (max: number) => z.int().min(0).max(max)

/**
 * A rung of the supervision ladder: so many days after the due date of its clock (before it, when
 * negative), in calendar or working days; before a due date always calendar days.
 */
export const ladderStepSchema = z.strictObject({
  clock: z.enum(CLOCKS),
  rung: z.enum(RUNGS),
  days: z.int().min(-180).max(180),
  count: z.enum(['calendar', 'working']),
})
export type LadderStep = z.output<typeof ladderStepSchema>

/**
 * The time policy (时限规则) of a unit. Limits named `…Days` are working days unless said otherwise.
 * It is data with versions; every computed date names the version it came from.
 */
export const timePolicySchema = z
  .strictObject({
    acceptDays: days(60),
    dispatchDays: days(60),
    acknowledgeDays: days(60),
    returnDays: days(60),
    ruleDays: days(60),
    verifyDays: days(60),
    replyDays: days(60),
    /** Calendar days a first dispatch usually gives, by kind of rectification. */
    usualDays: z.record(z.enum(RECTIFICATION_TYPES), days(1000)),
    maxExtensions: days(12),
    /** Calendar days after closing within which the reporter may object. */
    objectionDays: days(365),
    /** Calendar days after closing until the look-back, and the share drawn, in percent. */
    lookBackDays: days(1000),
    lookBackShare: z.int().min(0).max(100),
    /** Calendar days after the first dispatch on which a key issue owes each feedback. */
    milestoneDays: z.record(z.enum(MILESTONES), days(1000)),
    /** Kinds of proof without which work of a category cannot pass. */
    evidence: z.partialRecord(z.enum(CATEGORIES), z.array(z.enum(EVIDENCE_KINDS)).max(8)),
    ladder: z.array(ladderStepSchema).max(48),
    /** From how many chambers of a township on an item they all fail is a problem in common. */
    commonChambers: z.int().min(2).max(50).default(3),
    /** Months before a dated fact of a chamber runs out on which it is warned of; stored versions may lack it. */
    warnMonths: z.array(z.int().min(1).max(60)).min(1).max(8).default([12, 6, 3, 1]),
  })
  .superRefine((policy, ctx) => {
    const fault = ladderFault(policy.ladder)
    if (fault !== null) {
      ctx.addIssue({ code: 'custom', path: ['ladder', fault], params: { rule: 'ladder_order' } })
    }
    const milestones = MILESTONES.map((milestone) => policy.milestoneDays[milestone])
    if (milestones.some((day, index) => index > 0 && day < (milestones[index - 1] ?? 0))) {
      const params = { rule: 'milestone_order' }
      ctx.addIssue({ code: 'custom', path: ['milestoneDays'], params })
    }
    const { warnMonths } = policy
    if (warnMonths.some((months, index) => index > 0 && months >= (warnMonths[index - 1] ?? 0))) {
      ctx.addIssue({ code: 'custom', path: ['warnMonths'], params: { rule: 'warn_order' } })
    }
  })
export type TimePolicy = z.output<typeof timePolicySchema>

/** What the practice proposes; each district may set its own. */
export const DEFAULT_POLICY: TimePolicy = {
  acceptDays: 3,
  dispatchDays: 3,
  acknowledgeDays: 2,
  returnDays: 2,
  ruleDays: 2,
  verifyDays: 5,
  replyDays: 3,
  usualDays: { immediate: 30, phased: 180, ongoing: 90 },
  maxExtensions: 2,
  objectionDays: 15,
  lookBackDays: 90,
  lookBackShare: 20,
  milestoneDays: { deployment: 1, measures: 3, result: 7, lasting: 30 },
  evidence: {},
  ladder: [
    { clock: 'accept', rung: 'remind', days: 1, count: 'working' },
    { clock: 'accept', rung: 'supervise', days: 5, count: 'working' },
    { clock: 'dispatch', rung: 'remind', days: 1, count: 'working' },
    { clock: 'dispatch', rung: 'supervise', days: 5, count: 'working' },
    { clock: 'finish', rung: 'prompt', days: -14, count: 'calendar' },
    { clock: 'finish', rung: 'remind', days: -7, count: 'calendar' },
    { clock: 'finish', rung: 'supervise', days: 5, count: 'working' },
    { clock: 'finish', rung: 'circulate', days: 10, count: 'working' },
    { clock: 'verify', rung: 'remind', days: 1, count: 'working' },
    { clock: 'verify', rung: 'supervise', days: 5, count: 'working' },
    { clock: 'rule', rung: 'remind', days: 1, count: 'working' },
    { clock: 'rule', rung: 'supervise', days: 5, count: 'working' },
  ],
  warnMonths: [12, 6, 3, 1],
  commonChambers: 3,
}

/** Limits a unit below may set, and only shorten; the rest is the district's alone. */
export const TIGHTENABLE = [
  'acceptDays',
  'dispatchDays',
  'acknowledgeDays',
  'returnDays',
  'ruleDays',
  'verifyDays',
  'replyDays',
  'maxExtensions',
] as const
export type TightenableLimit = (typeof TIGHTENABLE)[number]
export const tighteningSchema = z.strictObject({
  acceptDays: days(60).optional(),
  dispatchDays: days(60).optional(),
  acknowledgeDays: days(60).optional(),
  returnDays: days(60).optional(),
  ruleDays: days(60).optional(),
  verifyDays: days(60).optional(),
  replyDays: days(60).optional(),
  maxExtensions: days(12).optional(),
})
export type Tightening = z.output<typeof tighteningSchema>

/** The policy of a unit: what is inherited, with each limit the shorter of the two. */
export function tighten(inherited: TimePolicy, own: Tightening): TimePolicy {
  const limits = TIGHTENABLE.map((limit) => [
    limit,
    Math.min(inherited[limit], own[limit] ?? Infinity),
  ])
  return { ...inherited, ...Object.fromEntries(limits) }
}

/** The limits that would be longer than what is inherited; a unit below may only shorten. */
export function looserLimits(inherited: TimePolicy, own: Tightening): TightenableLimit[] {
  return TIGHTENABLE.filter((limit) => (own[limit] ?? 0) > inherited[limit])
}

/** A policy in force for a unit, and the version every date computed by it names, e.g. `500119@3`. */
export type PolicyInForce = Readonly<{ ref: string; policy: TimePolicy }>

/** The version that stands for the defaults before a district has set its own. */
export const DEFAULT_REF = 'default@0'

/** Policies of a district as they stand at one instant: unit code → what it sets itself. */
export type PolicySet = Readonly<{
  base: PolicyInForce
  tightenings: Readonly<Record<string, Readonly<{ ref: string; own: Tightening }>>>
}>

export const DEFAULT_POLICIES: PolicySet = {
  base: { ref: DEFAULT_REF, policy: DEFAULT_POLICY },
  tightenings: {},
}

/** A version of a unit's policy as it was switched on; nothing of it is ever changed. */
export type PolicyVersion = Readonly<{
  unitCode: string
  version: number
  /** ISO instant from which clocks that start follow it. */
  validFrom: string
}> &
  (
    | Readonly<{ isBase: true; content: TimePolicy }>
    | Readonly<{ isBase: false; content: Tightening }>
  )

/** What was in force at an ISO instant: of each unit its latest version that had begun. */
export function policySetAt(versions: readonly PolicyVersion[], at: string): PolicySet {
  const begun = versions
    .filter(({ validFrom }) => validFrom <= at)
    .sort((a, b) => a.version - b.version)
  const tightenings: Record<string, { ref: string; own: Tightening }> = {}
  let { base } = DEFAULT_POLICIES
  for (const version of begun) {
    const ref = `${version.unitCode}@${version.version}`
    if (version.isBase) base = { ref, policy: version.content }
    else tightenings[version.unitCode] = { ref, own: version.content }
  }
  return { base, tightenings }
}

/**
 * What time means for an issue: the date it is judged on, the working calendar, and the policies in
 * force at any instant. A clock keeps the policy it started under.
 */
export type Terms = Readonly<{
  today: string
  calendar: WorkCalendar
  policies: (at: string) => PolicySet
}>

/** The policy in force for the unit at this path (`/root/…/`); without a path the district's own. */
export function policyAt(policies: PolicySet, path: string | undefined): PolicyInForce {
  const codes = path?.split('/').filter(Boolean) ?? []
  return codes.reduce<PolicyInForce>((inherited, code) => {
    const step = policies.tightenings[code]
    if (!step) return inherited
    return { ref: `${inherited.ref}+${step.ref}`, policy: tighten(inherited.policy, step.own) }
  }, policies.base)
}

/** The date of a rung: so many days from the due date of its clock. */
export function rungDate(calendar: WorkCalendar, due: string, step: LadderStep): string {
  if (step.count === 'calendar' || step.days < 0) return addDays(due, step.days)
  return addWorkingDays(calendar, due, step.days)
}
