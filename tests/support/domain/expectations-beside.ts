import {
  CLOSED as AFTERWARDS,
  ALWAYS,
  always,
  CHAMBER,
  CHAMBER_WORKS,
  CLERKS,
  DIRECTORS,
  type Expectation,
  HELD,
  holds,
  OFFICE,
  OPEN,
  TOWN,
  TOWN_WAITS,
  TOWN_WORKS,
  UNDERWAY,
} from './expectation.ts'
import type { BESIDE_STORIES } from './scenes-beside.ts'

type BesideStoryName = keyof typeof BESIDE_STORIES

const WORKS = { ...TOWN_WORKS, 'submit 500119001': TOWN }
const RECTIFYING = { stage: 'rectifying', resting: '500119001', allows: WORKS } as const
const CHAMBER_HAS_IT = {
  stage: 'rectifying',
  resting: 'DCSH',
  allows: { ...CHAMBER_WORKS, 'submit DCSH': CHAMBER },
  blocks: TOWN_WAITS,
} as const
const TO_SIGN = {
  ...HELD,
  ...holds('500119001', TOWN, CLERKS),
  'acknowledge 500119001': TOWN,
  'withdraw 500119001': CLERKS,
}
const DISPATCHED = { stage: 'dispatched', resting: '500119001', allows: TO_SIGN } as const

/** Leaves out what is refused for a reason named beside it. */
function without(allows: Readonly<Record<string, string>>, ...keys: string[]) {
  return Object.fromEntries(Object.entries(allows).filter(([key]) => !keys.includes(key)))
}

const ASKS = ['return', 'transfer', 'extension', 'suspension', 'escalation'] as const
/** The five questions about one link, as keys. */
const asks = (unit: string) => ASKS.map((kind) => `request_${kind} ${unit}`)
/** They are all refused to the taker, for one reason. */
const noAsking = (unit: string, code: 'request_pending' | 'issue_suspended', who: string) =>
  Object.fromEntries(asks(unit).map((key) => [key, { [code]: who }]))

const LATE_RETURN = { 'request_return 500119001': { return_time_over: TOWN } } as const

/** What stands still while the issue is suspended: only looking at it, pressing and ending it go on. */
const STANDS_STILL = { ...OPEN, terminate: DIRECTORS, resume: OFFICE }
const stopped = (unit: string, taker: string, giver: string) => ({
  ...noAsking(unit, 'issue_suspended', taker),
  [`dispatch ${unit}`]: { issue_suspended: taker },
  [`submit ${unit}`]: { issue_suspended: taker },
  [`withdraw ${unit}`]: { issue_suspended: giver },
  [`remind ${unit}`]: { issue_suspended: giver },
  [`supervise ${unit}`]: { issue_suspended: OFFICE },
})

const CLOSED = {
  ...AFTERWARDS,
  reopen: OFFICE,
  rate: 'member',
  object: 'member',
  look_back: CLERKS,
}
const NO_REVIEW = { dismiss_review: { no_review: OFFICE } } as const
const OBSERVED = { archive: { still_observed: CLERKS } } as const
const OBJECTION_OVER = { object: { objection_over: 'member' } } as const
/** Closed for longer than the time under watch. */
const WATCHED = { ...without(CLOSED, 'object'), archive: CLERKS }
const ARCHIVED = {
  stage: 'archived',
  resting: null,
  allows: { ...ALWAYS, rate: 'member' },
  blocks: NO_REVIEW,
} as const

const REVIEWED = { ...without(CLOSED, 'object'), dismiss_review: OFFICE }
const REVIEW_OPEN = {
  object: { review_open: 'member' },
  archive: { review_open: CLERKS },
} as const

/** Who may do what once something has been asked, said or looked into beside the chain. */
export const BESIDE_EXPECTATIONS: Readonly<Record<BesideStoryName, Expectation>> = {
  returnAsked: {
    ...DISPATCHED,
    allows: {
      ...without(TO_SIGN, ...asks('500119001')),
      'withdraw_request return 500119001': TOWN,
      'approve_request return 500119001': CLERKS,
      'refuse_request return 500119001': CLERKS,
    },
    blocks: noAsking('500119001', 'request_pending', TOWN),
  },
  returnRefused: {
    ...DISPATCHED,
    allows: without(TO_SIGN, 'request_return 500119001'),
    blocks: { 'request_return 500119001': { return_spent: TOWN } },
  },
  returned: { stage: 'accepted', resting: null, allows: UNDERWAY },
  requestWithdrawn: DISPATCHED,
  transferAsked: {
    ...CHAMBER_HAS_IT,
    allows: {
      ...without(CHAMBER_HAS_IT.allows, ...asks('DCSH')),
      'withdraw_request transfer DCSH': CHAMBER,
      'approve_request transfer DCSH': 'dongcheng',
      'refuse_request transfer DCSH': 'dongcheng',
    },
    blocks: {
      ...TOWN_WAITS,
      ...noAsking('DCSH', 'request_pending', CHAMBER),
      'approve_request transfer DCSH': { own_request: 'townSecretary' },
      'refuse_request transfer DCSH': { own_request: 'townSecretary' },
    },
  },
  transferred: {
    stage: 'dispatched',
    resting: 'DCXH',
    allows: {
      ...TOWN_WORKS,
      ...always({ reads: 'sibling', issues: 'sibling', returns: 'sibling' }),
      ...holds('DCXH', 'sibling', TOWN),
      'acknowledge DCXH': 'sibling',
      'withdraw DCXH': TOWN,
    },
    blocks: TOWN_WAITS,
  },
  extensionAsked: {
    ...RECTIFYING,
    allows: {
      ...without(WORKS, ...asks('500119001')),
      'withdraw_request extension 500119001': TOWN,
      'approve_request extension 500119001': CLERKS,
      'refuse_request extension 500119001': CLERKS,
    },
    blocks: noAsking('500119001', 'request_pending', TOWN),
  },
  extended: RECTIFYING,
  extendedTwice: {
    ...RECTIFYING,
    allows: without(WORKS, 'request_extension 500119001'),
    blocks: { 'request_extension 500119001': { extensions_spent: TOWN } },
  },
  suspensionAsked: {
    ...CHAMBER_HAS_IT,
    allows: {
      ...without(CHAMBER_HAS_IT.allows, ...asks('DCSH')),
      'withdraw_request suspension DCSH': CHAMBER,
      'refuse_suspension suspension DCSH': DIRECTORS,
    },
    blocks: { ...TOWN_WAITS, ...noAsking('DCSH', 'request_pending', CHAMBER) },
  },
  suspensionRefused: CHAMBER_HAS_IT,
  suspended: {
    stage: 'suspended',
    resting: 'DCSH',
    allows: {
      ...STANDS_STILL,
      'report_progress 500119001': TOWN,
      'report_progress DCSH': CHAMBER,
    },
    blocks: { ...stopped('500119001', TOWN, CLERKS), ...stopped('DCSH', CHAMBER, TOWN) },
  },
  suspendedOverRequest: {
    stage: 'suspended',
    resting: '500119001',
    allows: {
      ...STANDS_STILL,
      'report_progress 500119001': TOWN,
      'withdraw_request extension 500119001': TOWN,
      'refuse_request extension 500119001': CLERKS,
    },
    blocks: {
      ...stopped('500119001', TOWN, CLERKS),
      'approve_request extension 500119001': { issue_suspended: CLERKS },
    },
  },
  resumed: {
    ...CHAMBER_HAS_IT,
    allows: without(CHAMBER_HAS_IT.allows, 'request_return 500119001', 'request_return DCSH'),
    blocks: {
      ...TOWN_WAITS,
      ...LATE_RETURN,
      'request_return DCSH': { return_time_over: CHAMBER },
    },
  },
  escalationAsked: {
    ...CHAMBER_HAS_IT,
    allows: {
      ...without(CHAMBER_HAS_IT.allows, ...asks('DCSH')),
      'withdraw_request escalation DCSH': CHAMBER,
      'approve_request escalation DCSH': 'dongcheng',
      'refuse_request escalation DCSH': 'dongcheng',
    },
    blocks: {
      ...TOWN_WAITS,
      ...noAsking('DCSH', 'request_pending', CHAMBER),
      'approve_request escalation DCSH': { own_request: 'townSecretary' },
      'refuse_request escalation DCSH': { own_request: 'townSecretary' },
    },
  },
  escalated: CHAMBER_HAS_IT,
  escalatedToKey: RECTIFYING,
  signedByClock: {
    ...RECTIFYING,
    allows: without(WORKS, 'request_return 500119001'),
    blocks: LATE_RETURN,
  },
  late: {
    ...RECTIFYING,
    allows: {
      ...without(WORKS, 'request_return 500119001', 'request_extension 500119001'),
      'read_supervision prompt 500119001': TOWN,
      'reply_supervision prompt 500119001': TOWN,
      'read_supervision remind 500119001': TOWN,
      'reply_supervision remind 500119001': TOWN,
    },
    blocks: { ...LATE_RETURN, 'request_extension 500119001': { past_due: TOWN } },
    // Nobody gives more time than they have themselves.
    inVain: { dispatch: 'due_in_past', 'dispatch 500119001': 'due_in_past' },
  },
  reminded: {
    ...CHAMBER_HAS_IT,
    allows: {
      ...CHAMBER_HAS_IT.allows,
      'read_supervision remind DCSH': CHAMBER,
      'reply_supervision remind DCSH': CHAMBER,
    },
  },
  supervised: {
    ...RECTIFYING,
    allows: {
      ...WORKS,
      'read_supervision supervise 500119001': TOWN,
      'reply_supervision supervise 500119001': TOWN,
    },
  },
  superviseRead: {
    ...RECTIFYING,
    allows: { ...WORKS, 'reply_supervision supervise 500119001': TOWN },
  },
  superviseReplied: RECTIFYING,
  urged: {
    ...RECTIFYING,
    allows: without(WORKS, 'urge'),
    blocks: { urge: { urged_already: 'member' } },
  },
  rated: {
    stage: 'closed',
    resting: null,
    allows: without(CLOSED, 'rate'),
    blocks: { ...NO_REVIEW, ...OBSERVED, rate: { rated_already: 'member' } },
  },
  dissatisfied: {
    stage: 'closed',
    resting: null,
    allows: without(REVIEWED, 'rate'),
    blocks: { ...REVIEW_OPEN, rate: { rated_already: 'member' } },
  },
  objected: { stage: 'closed', resting: null, allows: REVIEWED, blocks: REVIEW_OPEN },
  dismissed: {
    stage: 'closed',
    resting: null,
    allows: CLOSED,
    blocks: { ...NO_REVIEW, ...OBSERVED },
  },
  heldUnderWatch: {
    stage: 'closed',
    resting: null,
    allows: CLOSED,
    blocks: { ...NO_REVIEW, ...OBSERVED },
  },
  watched: {
    stage: 'closed',
    resting: null,
    allows: WATCHED,
    blocks: { ...NO_REVIEW, ...OBJECTION_OVER },
  },
  drawn: {
    stage: 'closed',
    resting: null,
    allows: without(WATCHED, 'archive'),
    blocks: { ...NO_REVIEW, ...OBJECTION_OVER, archive: { look_back_open: CLERKS } },
  },
  heldAfterWatch: ARCHIVED,
  archived: ARCHIVED,
  relapsed: {
    ...RECTIFYING,
    allows: without(WORKS, 'request_return 500119001'),
    blocks: LATE_RETURN,
  },
  paperIssued: DISPATCHED,
  paperReturned: DISPATCHED,
}
