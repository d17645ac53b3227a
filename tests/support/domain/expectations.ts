import type { Stage } from '#lib/domain/codes.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'
import type { StoryName } from './scenes.ts'

/**
 * What the practice asks for, written out by hand and not computed from the tables of the product:
 * who may do what at each point. A key is an action, followed for assignments by the
 * code of the unit that holds the link; a value names the people of the cast.
 */
export type Expectation = Readonly<{
  stage: Stage
  resting: string | null
  allows: Readonly<Record<string, string>>
  /** Right person, right time, and still refused: code, then people. */
  blocks?: Readonly<Record<string, Partial<Record<ErrorCode, string>>>>
  /** A pass, though the verdict is theirs to give, must wait. */
  passRefused?: ErrorCode
}>

const CLERKS = 'clerk clerk2 clerkSecretary directorClerk'
const DIRECTORS = 'director directorClerk'
const TOWN = 'dongcheng townSecretary'
const CHAMBER = 'secretary president clerkSecretary townSecretary'
const READERS = `${CLERKS} director leader instructor ${TOWN} secretary president member`

const UNDERWAY = { dispatch: CLERKS, terminate: DIRECTORS, comment: READERS }
/** The township holds the top link and works on it. */
const TOWN_WORKS = {
  ...UNDERWAY,
  'withdraw 500119001': CLERKS,
  'report_progress 500119001': TOWN,
  'dispatch 500119001': TOWN,
}
const CHAMBER_WORKS = {
  ...TOWN_WORKS,
  'withdraw DCSH': TOWN,
  'report_progress DCSH': CHAMBER,
  'dispatch DCSH': CHAMBER,
}
const TOWN_WAITS = { 'submit 500119001': { children_open: TOWN } }
const BOTH_WAIT = { ...TOWN_WAITS, 'submit DCSH': { children_open: CHAMBER } }
const WITH_DEPARTMENT = { comment: `${READERS} department`, 'withdraw RSJ': CLERKS }

export const EXPECTATIONS: Readonly<Record<StoryName, Expectation>> = {
  reported: {
    stage: 'submitted',
    resting: null,
    allows: { accept: CLERKS, decline: CLERKS, comment: READERS },
  },
  accepted: { stage: 'accepted', resting: null, allows: UNDERWAY },
  declined: { stage: 'declined', resting: null, allows: { comment: READERS } },
  dispatched: {
    stage: 'dispatched',
    resting: '500119001',
    allows: { ...UNDERWAY, 'acknowledge 500119001': TOWN, 'withdraw 500119001': CLERKS },
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
      'verify 500119001': CLERKS,
      'withdraw 500119001': CLERKS,
      'acknowledge RSJ': 'department',
    },
    passRefused: 'support_open',
  },
  handedDown: {
    stage: 'dispatched',
    resting: 'DCSH',
    allows: { ...TOWN_WORKS, 'acknowledge DCSH': CHAMBER, 'withdraw DCSH': TOWN },
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
      'withdraw M1': CHAMBER,
      'report_progress M1': 'member',
      'submit M1': 'member',
    },
    blocks: BOTH_WAIT,
  },
  memberDone: {
    stage: 'pending_verification',
    resting: 'DCSH',
    allows: { ...CHAMBER_WORKS, 'withdraw M1': CHAMBER, 'verify M1': CHAMBER },
    blocks: BOTH_WAIT,
  },
  chamberSubmitted: {
    stage: 'pending_verification',
    resting: '500119001',
    allows: { ...TOWN_WORKS, 'withdraw DCSH': TOWN, 'verify DCSH': 'dongcheng' },
    blocks: { ...TOWN_WAITS, 'verify DCSH': { in_chain: 'townSecretary' } },
  },
  chamberSubmittedByTwoHats: {
    stage: 'pending_verification',
    resting: '500119001',
    allows: { ...TOWN_WORKS, 'withdraw DCSH': TOWN, 'verify DCSH': 'dongcheng' },
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
      approve_closure: DIRECTORS,
      refuse_closure: DIRECTORS,
      terminate: DIRECTORS,
      comment: READERS,
    },
  },
  closed: {
    stage: 'closed',
    resting: null,
    allows: { reopen: `${CLERKS} director`, comment: READERS },
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
      ...UNDERWAY,
      'withdraw 500119': CLERKS,
      'report_progress 500119': CLERKS,
      'submit 500119': CLERKS,
      'dispatch 500119': CLERKS,
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
      approve_closure: 'director',
      refuse_closure: 'director',
      terminate: DIRECTORS,
      comment: READERS,
    },
    blocks: {
      approve_closure: { own_work: 'directorClerk' },
      refuse_closure: { own_work: 'directorClerk' },
    },
  },
  terminated: { stage: 'terminated', resting: null, allows: { comment: READERS } },
  withdrawn: { stage: 'accepted', resting: null, allows: UNDERWAY },
  association: {
    stage: 'rectifying',
    resting: 'WLXH',
    allows: {
      ...UNDERWAY,
      comment: `${CLERKS} director logistics`,
      'withdraw WLXH': CLERKS,
      'report_progress WLXH': 'logistics',
      'dispatch WLXH': 'logistics',
      'submit WLXH': 'logistics',
    },
  },
  nextDoor: {
    stage: 'pending_verification',
    resting: 'NCSH',
    allows: {
      ...UNDERWAY,
      comment: `${READERS} nancheng elsewhere leaderElsewhere instructorElsewhere`,
      'withdraw 500119002': CLERKS,
      'report_progress 500119002': 'nancheng',
      'dispatch 500119002': 'nancheng',
      'withdraw NCSH': 'nancheng',
      'report_progress NCSH': 'elsewhere',
      'dispatch NCSH': 'elsewhere',
      'withdraw M1': 'elsewhere',
      'verify M1': 'elsewhere',
    },
    blocks: {
      'submit 500119002': { children_open: 'nancheng' },
      'submit NCSH': { children_open: 'elsewhere' },
    },
  },
}
