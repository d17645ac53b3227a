import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import { runningClocks } from '#lib/domain/clocks.ts'
import { missingProof } from '#lib/domain/decide-chain.ts'
import { LEDGER_FACTS } from '#lib/domain/issue-state.ts'
import { type IssueView, levelOf, policyOf, rootCode, seesUnit } from '#lib/domain/issue-view.ts'
import { issueLight, lightOf } from '#lib/domain/light.ts'
import { milestoneLamps } from '#lib/domain/milestones.ts'
import { listMoves } from '#lib/domain/moves.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { isOpenLink, restingLink } from '#lib/domain/stage.ts'
import type { ClockKind } from '#lib/domain/time-policy.ts'
import { toneToward } from '#lib/domain/tone.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { traceWorkingDays, workingDaysBetween } from '#lib/domain/working-time.ts'
import type { LoadedIssue } from '#lib/issue-record/load.ts'
import type { ChainLink, IssueDetail, MoveDto, ShortClock, UnitName } from './dto.ts'

type Named = (code: string) => UnitName

/** An issue as its page shows it to the actor: units by name, each link with its light, the moves. */
export function toDetail(actor: Actor, { view, unitNames }: LoadedIssue): IssueDetail {
  const { state, terms } = view
  const named = (code: string) => ({ code, name: unitNames[code] ?? code })
  // A problem in common is about the township itself.
  const places = [...ancestorCodes(view.paths[state.chamber] ?? ''), state.chamber]
  const township = places.find((code) => view.levels[code] === 'township')
  return {
    ...shown(state),
    rescore: rescored(state),
    imported: state.imported,
    chamber: named(state.chamber),
    chamberVisible: township !== state.chamber && seesUnit(actor, view.paths[state.chamber]),
    township: township === undefined ? null : named(township),
    federation: named(rootCode(view) ?? actor.districtId),
    reporterUnit: named(state.reporterUnit),
    resting: state.resting === null ? null : named(state.resting),
    light: issueLight(state, terms.today),
    usualDays: policyOf(view, rootCode(view), endOf(terms.today)).policy.usualDays,
    clock: shortClock(view, 'accept', null) ?? shortClock(view, 'dispatch', null),
    supervisors: state.supervisors.map(named),
    milestones: milestoneLamps(view),
    unitNames,
    assignments: chainLinks(view, named),
    ...beside(view, named),
    moves: listMoves(view, actor).map((move): MoveDto => {
      const { action, assignmentId, requestId, supervisionId, allowed } = move
      const about = { action, assignmentId, requestId, supervisionId, allowed }
      if (move.allowed) return { ...about, refusal: null, whoCan: null }
      const { refusal, whoCan } = move
      const units = (refusal.units ?? []).map((code) => named(code).name)
      const unit = whoCan.unit && named(whoCan.unit).name
      return {
        ...about,
        refusal: { code: refusal.code, units, params: refusal.params ?? {} },
        whoCan: { roles: whoCan.roles, unit },
      }
    }),
  }
}

/** The last instant of a date. */
function endOf(date: string): string {
  return new Date(startOf(addDays(date, 1)).getTime() - 1).toISOString()
}

/** The facts of the issue that are shown as they are; who did what by person is in the record. */
const SHOWN = [
  'number',
  'title',
  'description',
  'category',
  'source',
  'severity',
  'rectificationType',
  'stage',
  'dueOn',
  'originalDueOn',
  'reportedAt',
  'acceptedAt',
  'endedAt',
  'suspendedAt',
  'reviewOn',
  'satisfaction',
  'review',
  'lookBackDrawnAt',
  'lookBackOutcome',
  'origin',
  'finding',
  'remedy',
  'targetOn',
  ...LEDGER_FACTS,
  'related',
  'proofKinds',
  'reopenCount',
  'version',
] as const satisfies (keyof IssueView['state'])[]

/** The last score without the person who gave it; that stands in the record. */
function rescored({ rescore }: IssueView['state']): IssueDetail['rescore'] {
  if (!rescore) return null
  const { byId: _by, ...result } = rescore
  return result
}

function shown(state: IssueView['state']) {
  const facts = SHOWN.map((fact) => [fact, state[fact]])
  return Object.fromEntries(facts) as Pick<IssueView['state'], (typeof SHOWN)[number]>
}

function chainLinks(view: IssueView, named: Named): ChainLink[] {
  const { state, terms } = view
  const resting = restingLink(state)
  return state.assignments.map((link) => {
    const { doerIds: _d, dispatchedById: _p, datedAt: _a, runsSince: _r, ...facts } = link
    const { acknowledgeBy: _k, returnBy: _b, verifyBy: _v, position: _o, ...rest } = facts
    const runs = isOpenLink(link) && !state.suspended
    return {
      ...rest,
      from: named(link.from),
      to: { ...named(link.to), level: view.levels[link.to] ?? '' },
      light: lightOf(link.dueOn, runs, terms.today),
      workingDaysLeft: runs ? workingDaysBetween(terms.calendar, terms.today, link.dueOn) : null,
      clock: shortClock(view, 'acknowledge', link.id) ?? shortClock(view, 'verify', link.id),
      missingProof: isOpenLink(link) ? missingProof(view, link) : [],
      isResting: link.id === resting?.id,
    }
  })
}

function beside(view: IssueView, named: Named) {
  const { requests, supervisions, papers } = view.state
  return {
    requests: requests.map(({ askedById: _who, policy: _policy, ...request }) => ({
      ...request,
      from: named(request.from),
      to: named(request.to),
      suggested: request.suggested === null ? null : named(request.suggested),
      clock: request.status === 'pending' ? shortClock(view, 'rule', request.assignmentId) : null,
    })),
    supervisions: supervisions.map(({ clockId: _id, ...record }) => ({
      ...record,
      tone: toneToward(levelOf(view, record.to)),
      issuer: named(record.issuer),
      to: named(record.to),
      copies: record.copies.map(named),
    })),
    papers: papers.map((paper) => ({ ...paper, issuer: named(paper.issuer) })),
  }
}

/** The clock of this kind that runs for a link (or the issue), with the days it was counted over. */
function shortClock(
  view: IssueView,
  kind: ClockKind,
  assignmentId: string | null,
): ShortClock | null {
  const clock = runningClocks(view).find(
    (one) => one.kind === kind && one.assignmentId === assignmentId,
  )
  if (!clock) return null
  const { calendar, today } = view.terms
  const from = dateOf(new Date(clock.since))
  // A suspension moves the date by calendar days; the trace then leads to the date all the same.
  const days = Math.max(0, workingDaysBetween(calendar, from, clock.due))
  return {
    kind,
    due: clock.due,
    isOver: today > clock.due,
    policy: clock.policy,
    trace: traceWorkingDays(calendar, from, days),
  }
}
