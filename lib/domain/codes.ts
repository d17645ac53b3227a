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

/** 优秀, 良好, 合格: how well work that passes was done. 不合格 is the verdict `fail`. */
export const GRADES = ['excellent', 'good', 'qualified'] as const
export type Grade = (typeof GRADES)[number]

/** What the taker of an assignment may ask its giver for: 退回, 转办, 延期, 挂账, 上报. */
export const REQUEST_KINDS = [
  'return',
  'transfer',
  'extension',
  'suspension',
  'escalation',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATUSES = ['pending', 'approved', 'refused', 'withdrawn'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** The supervision ladder, from below: 提醒, 催办, 督办, 通报. */
export const RUNGS = ['prompt', 'remind', 'supervise', 'circulate'] as const
export type Rung = (typeof RUNGS)[number]

/** Feedback a key issue owes: 部署, 措施, 结果, 长效机制. */
export const MILESTONES = ['deployment', 'measures', 'result', 'lasting'] as const
export type Milestone = (typeof MILESTONES)[number]

/** What a piece of evidence shows. */
export const EVIDENCE_KINDS = [
  'photo',
  'certificate',
  'minutes',
  'contract',
  'bylaw_text',
  'publicity',
  'paper',
  'other',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** 满意, 基本满意, 不满意; the last calls for a review. */
export const SATISFACTIONS = ['satisfied', 'fairly_satisfied', 'dissatisfied'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** What a look-back (回头看) finds: 巩固 or 反弹. */
export const LOOK_BACK_OUTCOMES = ['held', 'relapsed'] as const
export type LookBackOutcome = (typeof LOOK_BACK_OUTCOMES)[number]

/** Printed papers: 交办单, 催办单, 督办单, 整改通知书 (or 建议), 延期申请表, 销号审批表. */
export const PAPER_KINDS = [
  'dispatch_order',
  'remind_order',
  'supervise_order',
  'rectification_notice',
  'extension_form',
  'closure_form',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What a standard (标准) is of; districts may keep others beside 六有 and 四好. */
export const STANDARD_KINDS = ['six_have', 'four_good', 'other'] as const
export type StandardKind = (typeof STANDARD_KINDS)[number]

export const STANDARD_STATUSES = ['draft', 'published', 'retired'] as const
export type StandardStatus = (typeof STANDARD_STATUSES)[number]

/** How far a check-up (体检) has got: being scored, scored by the chamber itself, sealed. */
export const CHECKUP_STATUSES = ['open', 'self_scored', 'sealed'] as const
export type CheckupStatus = (typeof CHECKUP_STATUSES)[number]

/** How two issues belong together: the common problem, and one of the problems in it. */
export const RELATIONS_BETWEEN = ['common', 'part'] as const

/** Facts of a chamber that run out (时限事实). */
export const FACT_KINDS = [
  'registration_cert',
  'term_of_office',
  'annual_check',
  'venue_lease',
  'insurance',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** 走访, 调研, 座谈: the three counters of leader contact. */
export const VISIT_KINDS = ['visit', 'field_study', 'meeting'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

export const VISIT_STATUSES = ['planned', 'held', 'cancelled'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** How something stood that a visit looked at. */
export const CHECK_OUTCOMES = ['improved', 'same', 'worse', 'not_looked_at'] as const

/** Duties of a party instructor (党建指导员). */
export const DUTY_KINDS = [
  'attend_meeting',
  'develop_member',
  'vet_leader',
  'study_session',
  'other',
] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

export const FEEDBACK_STATUSES = ['received', 'opened', 'answered', 'dismissed'] as const
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number]

/** 四好商会, 四好优秀案例, 特色商会; others have their own. */
export const AWARD_KINDS = ['four_good', 'four_good_case', 'featured', 'other'] as const
export type AwardKind = (typeof AWARD_KINDS)[number]

export const AWARD_LEVELS = ['national', 'municipal', 'district'] as const
export type AwardLevel = (typeof AWARD_LEVELS)[number]

/** Whether the same item failing in several chambers (共性问题) has become an issue of the township. */
export const COMMON_PROBLEM_STATUSES = ['proposed', 'accepted', 'dismissed'] as const

/** Records of a chamber that evidence may prove, besides an issue. */
export const RECORD_KINDS = ['checkup', 'visit', 'report', 'fact', 'award'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
