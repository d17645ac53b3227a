import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { PAPER_KINDS } from '#lib/domain/codes.ts'
import { type Chance, pick } from './chance.ts'
import type { Story } from './story.ts'
import type { Forest } from './trees.ts'

type About = Readonly<{
  action:
    | 'request_transfer'
    | 'request_extension'
    | 'request_suspension'
    | 'withdraw_request'
    | 'approve_request'
    | 'refuse_request'
    | 'suspend'
    | 'refuse_suspension'
    | 'read_supervision'
    | 'reply_supervision'
    | 'issue_paper'
    | 'return_paper'
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
}>

/** What is filled in for what stands beside the chain. */
export function besideFor(
  where: Forest,
  story: Story,
  { action, ...about }: About,
  step: Chance,
): ActionInput | null {
  const assignmentId = about.assignmentId ?? ''
  const requestId = about.requestId ?? ''
  const supervisionId = about.supervisionId ?? ''
  const reason = '情况属实'
  const reviewOn = addDays(story.today, step.due + (step.rare ? 0 : 1))
  const unit = pick(where.units, step.to)
  switch (action) {
    case 'request_transfer':
      return { action, assignmentId, reason, ...(step.support ? {} : { suggested: unit.code }) }
    case 'request_extension':
      return { action, assignmentId, reason, dueOn: laterDay(story, assignmentId, step) }
    case 'request_suspension':
      return { action, assignmentId, reason, reviewOn }
    case 'withdraw_request':
      return { action, requestId }
    case 'approve_request': {
      const isTransfer = story.state.requests.some(
        ({ id, kind }) => id === requestId && kind === 'transfer',
      )
      return { action, requestId, ...(isTransfer ? { to: unit.code } : {}) }
    }
    case 'refuse_request':
    case 'refuse_suspension':
      return { action, requestId, reason }
    case 'suspend':
      return { action, reason, reviewOn }
    case 'read_supervision':
      return { action, supervisionId }
    case 'reply_supervision':
      return { action, supervisionId, note: '已督促' }
    case 'issue_paper':
      return paperFor(story, step)
    case 'return_paper': {
      const { papers } = story.state
      return papers.length === 0
        ? null
        : { action, paperId: pick(papers, step.to).id, evidence: [] }
    }
  }
}

/** Up to the day of the link above; without room, the day after, which is refused. */
function laterDay({ state }: Story, assignmentId: string, step: Chance): string {
  const link = state.assignments.find(({ id }) => id === assignmentId)
  const parent = state.assignments.find(({ id }) => id === link?.parentId)
  const wish = addDays(link?.dueOn ?? '', 1 + step.due)
  return parent && parent.dueOn < wish ? parent.dueOn : wish
}

function paperFor({ state }: Story, step: Chance): ActionInput | null {
  const kind = pick(PAPER_KINDS, step.action)
  const one = <T extends { id: string }>(list: readonly T[]) =>
    list.length === 0 ? {} : { id: pick(list, step.to).id }
  return {
    action: 'issue_paper',
    kind,
    assignmentId: one(state.assignments).id,
    requestId: one(state.requests).id,
    supervisionId: one(state.supervisions).id,
  }
}
