import type { Stage } from '#lib/domain/codes.ts'
import type { ErrorCode } from '#lib/domain/errors.ts'

/**
 * What the practice asks for, written out by hand and not computed from the tables of the product:
 * who may do what at each point. A key is an action, followed by the code of the unit that holds the
 * link; for requests by their kind and the unit that asked, for supervisions by their rung and the
 * unit addressed. A value names the people of the cast.
 */
export type Expectation = Readonly<{
  stage: Stage
  resting: string | null
  allows: Allowed
  /** Right person, right time, and still refused: code, then people. */
  blocks?: Blocked
  /** What is theirs to do and still turned down, whatever they fill in; a pass is `… pass`. */
  inVain?: Readonly<Record<string, ErrorCode>>
  /** Who reported it, with those whose unit did; the member when left out. */
  reporters?: string
  /** True when a check-up opened it, so that there is something to score again. */
  fromItem?: boolean
  /** Leaders linked to a chamber it concerns, with the director; that of the chamber when left out. */
  instructors?: string
}>
export type Allowed = Readonly<Record<string, string>>
export type Blocked = Readonly<Record<string, Partial<Record<ErrorCode, string>>>>

export const CLERKS = 'clerk clerk2 clerkSecretary directorClerk'
export const DIRECTORS = 'director directorClerk'
export const INSTRUCTORS = `${DIRECTORS} leader`
/** The federation's reception together with its director. */
export const OFFICE = `${CLERKS} director`
export const TOWN = 'dongcheng townSecretary'
export const CHAMBER = 'secretary president clerkSecretary townSecretary'
export const READERS = `${CLERKS} director leader instructor ${TOWN} secretary president member`
/** Papers are issued by those who speak for a unit in the chain, and returned by whoever got one. */
const ISSUERS = `${CLERKS} director ${TOWN} secretary president`
const RETURNERS = `${CLERKS} ${TOWN} secretary president member`

/** What readers of an issue may do at any time; `more` see it too because they hold work. */
export function always(more: Readonly<{ reads?: string; issues?: string; returns?: string }> = {}) {
  return {
    comment: `${READERS} ${more.reads ?? ''}`,
    issue_paper: `${ISSUERS} ${more.issues ?? ''}`,
    return_paper: `${RETURNERS} ${more.returns ?? ''}`,
  }
}
export const ALWAYS = always()
/** 批示: as long as something may still be done about it. */
export const CLOSED = { ...ALWAYS, correct: CLERKS, instruct: INSTRUCTORS }

/** Until it has ended, its words may be corrected and its reporter may press once. */
export const OPEN = { ...ALWAYS, correct: CLERKS, urge: 'member', instruct: INSTRUCTORS }
export const UNDERWAY = { ...OPEN, dispatch: CLERKS, terminate: DIRECTORS }
/** While somebody holds the work and has not handed it in. */
export const HELD = { ...UNDERWAY, suspend: DIRECTORS }

/** Five things the taker may ask for, and the two ways of pressing. */
export function holds(unit: string, taker: string, giver: string): Allowed {
  return {
    [`request_return ${unit}`]: taker,
    [`request_transfer ${unit}`]: taker,
    [`request_extension ${unit}`]: taker,
    [`request_suspension ${unit}`]: taker,
    [`request_escalation ${unit}`]: taker,
    [`remind ${unit}`]: giver,
    [`supervise ${unit}`]: OFFICE,
  }
}

/** The work itself, once signed for, except handing it in. */
function works(unit: string, taker: string, giver: string): Allowed {
  return {
    ...holds(unit, taker, giver),
    [`withdraw ${unit}`]: giver,
    [`report_progress ${unit}`]: taker,
    [`dispatch ${unit}`]: taker,
  }
}

/** The township holds the top link and works on it; then the chamber below it. */
export const TOWN_LINK = works('500119001', TOWN, CLERKS)
export const CHAMBER_LINK = works('DCSH', CHAMBER, TOWN)
export const NEXT_TOWN_LINK = works('500119002', 'nancheng', CLERKS)
export const NEXT_CHAMBER_LINK = works('NCSH', 'elsewhere', 'nancheng')
export const OWN_LINK = works('500119', CLERKS, CLERKS)
export const ASSOCIATION_LINK = works('WLXH', 'logistics', CLERKS)
export const TOWN_WORKS = { ...HELD, ...TOWN_LINK }
export const CHAMBER_WORKS = { ...TOWN_WORKS, ...CHAMBER_LINK }
export const TOWN_WAITS = { 'submit 500119001': { children_open: TOWN } } as const
