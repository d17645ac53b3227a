import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { MILESTONES, SATISFACTIONS } from '#lib/domain/codes.ts'
import type { AssignmentState } from '#lib/domain/issue-state.ts'
import type { Move } from '#lib/domain/moves.ts'
import { topLead } from '#lib/domain/stage.ts'
import { isBelow } from '#lib/domain/unit-path.ts'
import { type Chance, pick } from './chance.ts'
import { besideFor } from './chance-inputs-beside.ts'
import type { Story } from './story.ts'
import type { Forest } from './trees.ts'
import type { Unit } from './units.ts'

/** What is filled in for a move: usually something possible; null when there is nothing to say. */
export function inputFor(
  where: Forest,
  story: Story,
  move: Move,
  step: Chance,
): ActionInput | null {
  const link = story.state.assignments.find(({ id }) => id === move.assignmentId)
  const assignmentId = link?.id ?? ''
  const { action } = move
  const reason = '情况属实'
  const dueOn = addDays(story.today, step.due)
  switch (action) {
    case 'accept':
      return { action, severity: step.key ? 'key' : 'ordinary' }
    case 'dispatch':
      return order(where, story, link, step)
    case 'report_progress':
      return { action, assignmentId, note: '已办', evidence: [], ...milestone(story, step) }
    case 'submit':
      return { action, assignmentId, note: '已办', evidence: [] }
    case 'verify':
      return verdict(story, assignmentId, step)
    case 'look_back': {
      const outcome = step.fail ? 'relapsed' : 'held'
      return { action, outcome, note: '回头看', evidence: [], ...(step.support ? { dueOn } : {}) }
    }
    case 'rate':
      return { action, satisfaction: pick(SATISFACTIONS, step.to), reason }
    case 'reopen':
      return { action, reason, ...(step.support ? {} : { dueOn }) }
    case 'correct':
      return { action, title: `班子届满${step.due}天`, remark: `第${story.state.version}次更正` }
    case 'acknowledge':
      return { action, assignmentId }
    case 'remind':
    case 'supervise':
      return { action, assignmentId, note: '请抓紧' }
    case 'withdraw':
    case 'request_return':
    case 'request_escalation':
      return { action, assignmentId, reason }
    case 'approve_closure':
    case 'urge':
    case 'archive':
      return { action }
    case 'comment':
    case 'instruct':
      return { action, note: '已阅' }
    case 'rescore':
      return { action, score: step.fail ? 1 : 4, note: '复核', evidence: [] }
    case 'decline':
    case 'refuse_closure':
    case 'terminate':
    case 'resume':
    case 'object':
    case 'dismiss_review':
      return { action, reason }
    default:
      return besideFor(where, story, { ...move, action }, step)
  }
}

function verdict(story: Story, assignmentId: string, step: Chance): ActionInput {
  const about = { action: 'verify', assignmentId } as const
  if (!step.fail) return { ...about, verdict: 'pass', grade: step.key ? 'excellent' : 'good' }
  const more = step.support ? { dueOn: addDays(story.today, step.due) } : {}
  return { ...about, verdict: 'fail', reason: '材料不全', ...more }
}

function milestone({ state }: Story, step: Chance) {
  return state.severity === 'key' && step.support ? { milestone: pick(MILESTONES, step.to) } : {}
}

/** An order that is usually possible: somebody below, due no later than the giver is. */
function order(
  where: Forest,
  story: Story,
  parent: AssignmentState | undefined,
  step: Chance,
): ActionInput | null {
  const giver = parent ? where.units.find(({ code }) => code === parent.to) : where.root
  if (!giver) return null
  const below = where.units.filter((unit) => mayTake(unit, giver))
  const next = below.filter((unit) => unit.path === `${giver.path}${unit.code}/`)
  const near = step.fail || next.length === 0 ? below : next
  const takers = parent ? near : [where.root, ...near]
  if (takers.length === 0) return null
  const to = pick(takers, step.to)
  const kind = step.support || (to.kind === 'department' && !step.rare) ? 'support' : 'lead'
  const wish = addDays(story.today, step.due)
  const limit = parent?.dueOn ?? topLead(story.state)?.dueOn
  const dueOn = limit !== undefined && limit < wish ? limit : wish
  const base = { action: 'dispatch', to: to.code, kind, dueOn } as const
  return { ...base, requirement: '按期整改', ...(parent ? { parentId: parent.id } : {}) }
}

function mayTake(unit: Unit, giver: Unit): boolean {
  const paths = [unit.path, ...unit.memberOf.map((path) => `${path}${unit.code}/`)]
  return paths.some((path) => isBelow(path, giver.path))
}
