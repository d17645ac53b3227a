import { addDays } from '#lib/domain/calendar.ts'
import type { Grade } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { NotYet, type StoryClock } from './clock.ts'
import type { IssueDriver } from './driver.ts'
import type { Plan, Stage, Stall } from './plan.ts'
import type { Random } from './random.ts'
import { rate } from './satisfaction.ts'
import type { DemoUnit } from './units.ts'

class Stalled extends Error {}

/** Plays a plan until it ends, somebody is slow, or the present is reached. */
export async function playHistory(issue: IssueDriver, plan: Plan, stage: Stage): Promise<void> {
  try {
    await play(issue, plan, stage)
  } catch (error) {
    if (!(error instanceof NotYet) && !(error instanceof Stalled)) throw error
  }
  await plan.beside?.(issue, plan, stage)
}

async function play(issue: IssueDriver, plan: Plan, stage: Stage): Promise<void> {
  const { people, clock } = stage
  const { clerk, director } = people.byLogin as Record<'clerk' | 'director', Actor>
  stallAt(plan, 'accept')
  if (plan.end === 'declined') {
    await issue.act(clerk, clock.later(0, 2), {
      action: 'decline',
      reason: '经核实与已立项问题重复，不予受理。',
    })
    return
  }
  await issue.act(clerk, clock.later(0, 2), {
    action: 'accept',
    severity: plan.severity,
    rectificationType: plan.text.type,
  })
  stallAt(plan, 'dispatch')
  const id = await handDown(issue, plan, stage, 0, null, clerk)
  if (!id) return
  await approve(issue, plan, director, clock)
  if (!plan.relapses) {
    await rate(issue, plan, stage)
    return
  }
  const reopenedAt = clock.later(60, 120)
  const dueOn = addDays(clock.today, 60)
  await issue.act(clerk, reopenedAt, { action: 'reopen', reason: '回头看发现问题反弹。', dueOn })
  await workAgain(issue, plan, stage, id, clerk)
  await approve(issue, plan, director, clock)
}

/** Key issues, and those the federation led itself, wait for the director. */
async function approve(issue: IssueDriver, plan: Plan, director: Actor, clock: StoryClock) {
  if (plan.severity !== 'key' && plan.route[0]?.kind !== 'federation') return
  stallAt(plan, 'approve')
  const input = { action: 'approve_closure', reason: '同意销号。' } as const
  await issue.act(director, clock.later(1, 4), input)
}

/** After a relapse the topmost taker does it again. */
async function workAgain(issue: IssueDriver, plan: Plan, stage: Stage, id: string, giver: Actor) {
  const unit = plan.route[0]
  if (!unit) return
  const taker = stage.people.of(unit)
  const note = `已举一反三重新整改。${plan.text.result}`
  const at = stage.clock.later(10, 40)
  await issue.act(taker, at, { action: 'submit', assignmentId: id, note, evidence: [] })
  await judge(issue, { ...plan, flawAt: null }, stage, { id, depth: 0, giver, taker })
}

/** Hands the work to the next unit of the route and brings it back verified. */
async function handDown(
  issue: IssueDriver,
  plan: Plan,
  stage: Stage,
  depth: number,
  parent: { id: string; dueOn: string } | null,
  giver: Actor,
): Promise<string | null> {
  const unit = plan.route[depth]
  if (!unit) return null
  const { clock, people, random } = stage
  const at = clock.later(0, 3)
  const dueOn = parent ? shortened(parent.dueOn, clock.today, random) : limitOf(plan, clock, random)
  const order = { kind: 'lead' as const, dueOn, requirement: plan.text.requirement }
  const id = await issue.dispatch(giver, at, {
    ...order,
    to: unit.code,
    ...(parent && { parentId: parent.id }),
  })
  const support = depth === 0 ? await askSupport(issue, plan, stage, dueOn) : null
  if (plan.end === 'terminated' && depth === 0) {
    await terminate(issue, stage)
    return null
  }
  stallAt(plan, 'acknowledge', depth)
  const taker = people.of(unit)
  await issue.sign(taker, clock.later(0, 2), id)
  await handDown(issue, plan, stage, depth + 1, { id, dueOn }, taker)
  await work(issue, plan, stage, id, taker, depth)
  await finishSupport(issue, stage, support)
  await judge(issue, plan, stage, { id, depth, giver, taker })
  return id
}

async function work(
  issue: IssueDriver,
  plan: Plan,
  stage: Stage,
  id: string,
  taker: Actor,
  depth: number,
) {
  const { clock, random, picture } = stage
  const isLast = depth === plan.route.length - 1
  if (isLast) {
    await issue.act(taker, clock.later(3, 15), {
      action: 'report_progress',
      assignmentId: id,
      note: plan.text.progress,
      evidence: [],
    })
    stallAt(plan, 'work', depth)
  }
  const at = clock.later(isLast ? 5 : 1, isLast ? 30 : 4)
  const note = isLast ? plan.text.result : `下级已整改并核验，情况属实。${plan.text.result}`
  const evidence = isLast && random.chance(0.9) ? await picture(taker, at, plan.text.title) : []
  await issue.act(taker, at, { action: 'submit', assignmentId: id, note, evidence })
  stallAt(plan, 'verify', depth)
}

/** Verification by whoever dispatched; once it may fail, and the link does its work again. */
async function judge(
  issue: IssueDriver,
  plan: Plan,
  stage: Stage,
  { id, depth, giver, taker }: { id: string; depth: number; giver: Actor; taker: Actor },
): Promise<void> {
  const { clock, people } = stage
  // What the federation did itself, another of its officers verifies.
  const verifier = giver === taker ? (people.byLogin.clerk2 as Actor) : giver
  if (plan.flawAt === depth) {
    await issue.act(verifier, clock.later(1, 3), {
      action: 'verify',
      assignmentId: id,
      verdict: 'fail',
      reason: plan.text.flaw,
    })
    stallAt(plan, 'rework', depth)
    const at = clock.later(3, 9)
    const evidence = await stage.picture(taker, at, plan.text.title)
    await issue.act(taker, at, {
      action: 'submit',
      assignmentId: id,
      note: `已按意见补正。${plan.text.result}`,
      evidence,
    })
  }
  await issue.act(verifier, clock.later(1, 4), {
    action: 'verify',
    assignmentId: id,
    verdict: 'pass',
    grade: gradeOf(stage.random),
    reason: '现场核查属实，予以通过。',
  })
}

type Support = Readonly<{ id: string; unit: DemoUnit }>

async function askSupport(
  issue: IssueDriver,
  plan: Plan,
  { clock, people }: Stage,
  dueOn: string,
): Promise<Support | null> {
  if (!plan.support) return null
  const clerk = people.byLogin.clerk as Actor
  const id = await issue.dispatch(clerk, clock.later(0, 0), {
    kind: 'support',
    dueOn,
    to: plan.support.code,
    requirement: '请在职责范围内予以指导支持。',
  })
  const officer = people.of(plan.support)
  await issue.sign(officer, clock.later(0, 0), id)
  return { id, unit: plan.support }
}

async function finishSupport(
  issue: IssueDriver,
  { clock, people }: Stage,
  support: Support | null,
): Promise<void> {
  if (!support) return
  const { id: assignmentId, unit } = support
  await issue.act(people.of(unit), clock.later(0, 2), {
    action: 'submit',
    assignmentId,
    note: '已提供政策指导，手续已协助办理。',
    evidence: [],
  })
  await issue.act(people.byLogin.clerk as Actor, clock.later(0, 1), {
    action: 'verify',
    assignmentId,
    verdict: 'pass',
  })
}

async function terminate(issue: IssueDriver, { clock, people }: Stage): Promise<void> {
  await issue.act(people.byLogin.director as Actor, clock.later(5, 20), {
    action: 'terminate',
    reason: '该商会已并入相邻商会，原问题不再存续。',
  })
}

/** Most work is 合格 or 良好; one piece in seven is 优秀. */
function gradeOf(random: Random): Grade {
  return random.pick(['qualified', 'qualified', 'qualified', 'good', 'good', 'good', 'excellent'])
}

function stallAt(plan: Plan, step: Stall['step'], depth = 0): void {
  if (plan.stall?.step === step && plan.stall.depth === depth) throw new Stalled()
}

/** 立行立改 within 30 days, 分阶段 within 180, 持续 by quarter. */
function limitOf(plan: Plan, clock: StoryClock, random: Random): string {
  const days = { immediate: random.int(25, 30), phased: random.int(60, 150), ongoing: 90 }
  return addDays(clock.today, days[plan.text.type])
}

/** A lower link is due a few days before the one above it, but not before today. */
function shortened(dueOn: string, today: string, random: Random): string {
  const earlier = addDays(dueOn, -random.int(2, 6))
  return earlier > today ? earlier : dueOn > today ? dueOn : today
}
