import {
  CLERKS,
  CLOSED,
  DIRECTORS,
  type Expectation,
  OFFICE,
  OPEN,
  TOWN,
  TOWN_WORKS,
  UNDERWAY,
} from './expectation.ts'
import type { ORIGIN_STORIES } from './scenes-origin.ts'

type OriginStoryName = keyof typeof ORIGIN_STORIES

const WORKS = { ...TOWN_WORKS, 'submit 500119001': TOWN }
const DONE = { ...UNDERWAY, 'withdraw 500119001': CLERKS, 'verify 500119001': CLERKS }
const WAITS = { stage: 'pending_verification', resting: '500119', allows: DONE } as const
const ITEM_WAITS = { ...WAITS, allows: { ...DONE, rescore: CLERKS } } as const
const TO_BE_CLOSED = {
  ...OPEN,
  approve_closure: DIRECTORS,
  refuse_closure: DIRECTORS,
  terminate: DIRECTORS,
}
const OVER = {
  stage: 'closed',
  resting: null,
  allows: { ...CLOSED, reopen: OFFICE, rate: 'member', object: 'member', look_back: CLERKS },
  blocks: { dismiss_review: { no_review: OFFICE }, archive: { still_observed: CLERKS } },
} as const
/** The item is scored again first, and passes. */
const NOT_SCORED = { 'verify 500119001 pass': 'rescore_missing' } as const
const NOT_RENEWED = { 'verify 500119001 pass': 'fact_not_renewed' } as const

/** Who may do what with an issue that only a passed item or a renewed fact closes. */
export const ORIGIN_EXPECTATIONS: Readonly<Record<OriginStoryName, Expectation>> = {
  itemReported: {
    stage: 'submitted',
    resting: null,
    allows: { ...OPEN, accept: CLERKS, decline: CLERKS },
    fromItem: true,
  },
  itemAccepted: {
    stage: 'accepted',
    resting: null,
    allows: { ...UNDERWAY, rescore: CLERKS },
    fromItem: true,
  },
  itemWorks: {
    stage: 'rectifying',
    resting: '500119001',
    allows: { ...WORKS, rescore: CLERKS },
    fromItem: true,
  },
  itemDone: { ...ITEM_WAITS, inVain: NOT_SCORED, fromItem: true },
  itemFailedAgain: { ...ITEM_WAITS, inVain: NOT_SCORED, fromItem: true },
  itemRescored: { ...ITEM_WAITS, fromItem: true },
  itemFoundAgain: { ...ITEM_WAITS, inVain: NOT_SCORED, fromItem: true },
  chamberItemDone: {
    ...WAITS,
    allows: {
      ...DONE,
      rescore: 'clerk clerk2 directorClerk',
      'verify 500119001': 'clerk clerk2 directorClerk',
    },
    blocks: {
      rescore: { in_chain: 'clerkSecretary' },
      'verify 500119001': { in_chain: 'clerkSecretary' },
    },
    inVain: NOT_SCORED,
    fromItem: true,
  },
  itemClosed: { ...OVER, fromItem: true },
  itemReopened: {
    stage: 'rectifying',
    resting: '500119001',
    allows: { ...WORKS, rescore: CLERKS },
    fromItem: true,
  },
  keyItemPassed: {
    stage: 'pending_closure',
    resting: null,
    allows: { ...TO_BE_CLOSED, rescore: CLERKS },
    fromItem: true,
  },
  keyItemFoundAgain: {
    stage: 'pending_closure',
    resting: null,
    allows: {
      ...OPEN,
      refuse_closure: DIRECTORS,
      terminate: DIRECTORS,
      rescore: CLERKS,
    },
    blocks: { approve_closure: { rescore_missing: DIRECTORS } },
    fromItem: true,
  },
  factDone: { ...WAITS, inVain: NOT_RENEWED },
  factWarned: { ...WAITS, inVain: NOT_RENEWED },
  factRenewed: OVER,
  factRenewedUnseen: OVER,
}
