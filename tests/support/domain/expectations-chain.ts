import {
  ALWAYS,
  ASSOCIATION_LINK,
  always,
  CHAMBER,
  CHAMBER_LINK,
  CHAMBER_WORKS,
  CLERKS,
  CLOSED,
  DIRECTORS,
  type Expectation,
  HELD,
  holds,
  INSTRUCTORS,
  NEXT_CHAMBER_LINK,
  NEXT_TOWN_LINK,
  OFFICE,
  OPEN,
  OWN_LINK,
  TOWN,
  TOWN_LINK,
  TOWN_WAITS,
  TOWN_WORKS,
  UNDERWAY,
} from './expectation.ts'
import type { CHAIN_STORIES } from './scenes-chain.ts'

type ChainStoryName = keyof typeof CHAIN_STORIES

const BOTH_WAIT = { ...TOWN_WAITS, 'submit DCSH': { children_open: CHAMBER } }
/** Where the issue rests, the work has been handed in: no more suspension. */
const HANDED_IN = UNDERWAY
const TOWN_TO_SIGN = {
  ...HELD,
  ...holds('500119001', TOWN, CLERKS),
  'acknowledge 500119001': TOWN,
  'withdraw 500119001': CLERKS,
}
const WITH_DEPARTMENT = {
  ...always({ reads: 'department', returns: 'department' }),
  'withdraw RSJ': CLERKS,
}
const DEPARTMENT_HOLDS = holds('RSJ', 'department', CLERKS)

/** Who may do what at every point of the chain of links. */
export const CHAIN_EXPECTATIONS: Readonly<Record<ChainStoryName, Expectation>> = {
  reported: {
    stage: 'submitted',
    resting: null,
    allows: { ...OPEN, accept: CLERKS, decline: CLERKS },
  },
  accepted: { stage: 'accepted', resting: null, allows: UNDERWAY },
  declined: { stage: 'declined', resting: null, allows: ALWAYS },
  dispatched: {
    stage: 'dispatched',
    resting: '500119001',
    allows: TOWN_TO_SIGN,
  },
  rectifying: {
    stage: 'rectifying',
    resting: '500119001',
    allows: { ...TOWN_WORKS, 'submit 500119001': TOWN },
  },
  supported: {
    stage: 'rectifying',
    resting: '500119001',
    allows: {
      ...TOWN_WORKS,
      ...WITH_DEPARTMENT,
      ...DEPARTMENT_HOLDS,
      'submit 500119001': TOWN,
      'acknowledge RSJ': 'department',
    },
  },
  supportWorks: {
    stage: 'rectifying',
    resting: '500119001',
    allows: {
      ...TOWN_WORKS,
      ...WITH_DEPARTMENT,
      ...DEPARTMENT_HOLDS,
      'submit 500119001': TOWN,
      'report_progress RSJ': 'department',
      'submit RSJ': 'department',
    },
  },
  leadDoneBeforeSupport: {
    stage: 'pending_verification',
    resting: '500119',
    allows: {
      ...UNDERWAY,
      ...WITH_DEPARTMENT,
      ...DEPARTMENT_HOLDS,
      'verify 500119001': CLERKS,
      'withdraw 500119001': CLERKS,
      'acknowledge RSJ': 'department',
    },
    inVain: { 'verify 500119001 pass': 'support_open' },
  },
  handedDown: {
    stage: 'dispatched',
    resting: 'DCSH',
    allows: {
      ...TOWN_WORKS,
      ...holds('DCSH', CHAMBER, TOWN),
      'acknowledge DCSH': CHAMBER,
      'withdraw DCSH': TOWN,
    },
    blocks: TOWN_WAITS,
  },
  chamberWorks: {
    stage: 'rectifying',
    resting: 'DCSH',
    allows: { ...CHAMBER_WORKS, 'submit DCSH': CHAMBER },
    blocks: TOWN_WAITS,
  },
  memberWorks: {
    stage: 'rectifying',
    resting: 'M1',
    allows: {
      ...CHAMBER_WORKS,
      ...holds('M1', 'member', CHAMBER),
      'withdraw M1': CHAMBER,
      'report_progress M1': 'member',
      'submit M1': 'member',
    },
    blocks: BOTH_WAIT,
  },
  memberDone: {
    stage: 'pending_verification',
    resting: 'DCSH',
    allows: {
      ...HANDED_IN,
      ...TOWN_LINK,
      ...CHAMBER_LINK,
      'withdraw M1': CHAMBER,
      'verify M1': CHAMBER,
    },
    blocks: BOTH_WAIT,
  },
  chamberSubmitted: {
    stage: 'pending_verification',
    resting: '500119001',
    allows: { ...HANDED_IN, ...TOWN_LINK, 'withdraw DCSH': TOWN, 'verify DCSH': 'dongcheng' },
    blocks: { ...TOWN_WAITS, 'verify DCSH': { in_chain: 'townSecretary' } },
  },
  chamberSubmittedByTwoHats: {
    stage: 'pending_verification',
    resting: '500119001',
    allows: { ...HANDED_IN, ...TOWN_LINK, 'withdraw DCSH': TOWN, 'verify DCSH': 'dongcheng' },
    blocks: { ...TOWN_WAITS, 'verify DCSH': { own_work: 'townSecretary' } },
  },
  chamberDone: {
    stage: 'rectifying',
    resting: '500119001',
    allows: { ...TOWN_WORKS, 'submit 500119001': TOWN },
  },
  townDone: {
    stage: 'pending_verification',
    resting: '500119',
    allows: { ...UNDERWAY, 'withdraw 500119001': CLERKS, 'verify 500119001': CLERKS },
  },
  bothDone: {
    stage: 'pending_verification',
    resting: '500119',
    allows: {
      ...UNDERWAY,
      'withdraw 500119001': CLERKS,
      'verify 500119001': 'clerk clerk2 directorClerk',
    },
    blocks: { 'verify 500119001': { in_chain: 'clerkSecretary' } },
  },
  keyPassed: {
    stage: 'pending_closure',
    resting: null,
    allows: {
      ...OPEN,
      approve_closure: DIRECTORS,
      refuse_closure: DIRECTORS,
      terminate: DIRECTORS,
    },
  },
  closed: {
    stage: 'closed',
    resting: null,
    allows: {
      ...CLOSED,
      reopen: OFFICE,
      rate: 'member',
      object: 'member',
      look_back: CLERKS,
    },
    blocks: { dismiss_review: { no_review: OFFICE }, archive: { still_observed: CLERKS } },
  },
  reopened: {
    stage: 'rectifying',
    resting: '500119001',
    allows: { ...TOWN_WORKS, 'submit 500119001': TOWN },
  },
  selfLed: {
    stage: 'rectifying',
    resting: '500119',
    allows: {
      ...HELD,
      ...OWN_LINK,
      'submit 500119': CLERKS,
    },
  },
  selfDone: {
    stage: 'pending_verification',
    resting: '500119',
    allows: {
      ...UNDERWAY,
      'withdraw 500119': CLERKS,
      'verify 500119': 'clerk2 clerkSecretary',
    },
    blocks: { 'verify 500119': { own_work: 'clerk directorClerk' } },
  },
  selfPassed: {
    stage: 'pending_closure',
    resting: null,
    allows: {
      ...OPEN,
      approve_closure: 'director',
      refuse_closure: 'director',
      terminate: DIRECTORS,
    },
    blocks: {
      approve_closure: { own_work: 'directorClerk' },
      refuse_closure: { own_work: 'directorClerk' },
    },
  },
  terminated: { stage: 'terminated', resting: null, allows: ALWAYS },
  withdrawn: { stage: 'accepted', resting: null, allows: UNDERWAY },
  association: {
    stage: 'rectifying',
    resting: 'WLXH',
    allows: {
      ...HELD,
      ...ASSOCIATION_LINK,
      comment: `${OFFICE} logistics`,
      issue_paper: `${OFFICE} logistics`,
      return_paper: `${CLERKS} logistics`,
      urge: CLERKS,
      instruct: DIRECTORS,
      'submit WLXH': 'logistics',
    },
    reporters: CLERKS,
    instructors: DIRECTORS,
  },
  nextDoor: {
    stage: 'pending_verification',
    resting: 'NCSH',
    allows: {
      ...UNDERWAY,
      ...always({
        reads: 'nancheng elsewhere leaderElsewhere instructorElsewhere',
        issues: 'nancheng elsewhere',
        returns: 'nancheng elsewhere',
      }),
      ...NEXT_TOWN_LINK,
      ...NEXT_CHAMBER_LINK,
      instruct: `${INSTRUCTORS} leaderElsewhere`,
      'withdraw M1': 'elsewhere',
      'verify M1': 'elsewhere',
    },
    blocks: {
      'submit 500119002': { children_open: 'nancheng' },
      'submit NCSH': { children_open: 'elsewhere' },
    },
    instructors: `${INSTRUCTORS} leaderElsewhere`,
  },
}
