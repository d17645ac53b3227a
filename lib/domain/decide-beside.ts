import type { ActionInput } from './action-inputs.ts'
import { type Correction, corrections } from './correction.ts'
import { reopen } from './decide-chain.ts'
import { approval, request, resumption, suspension } from './decide-requests.ts'
import { manualSupervision } from './decide-supervision.ts'
import type { Deed, Events, Input } from './decision.ts'
import { DomainError } from './errors.ts'
import { isObserved } from './guards.ts'
import { paper, returnedPaper } from './paper-issue.ts'
import { rescoring } from './rescoring.ts'

/** The events of what is done beside the chain of links. */
export function eventsBeside(deed: Deed, input: Beside): Events {
  switch (input.action) {
    case 'request_return':
    case 'request_transfer':
    case 'request_extension':
    case 'request_suspension':
    case 'request_escalation':
      return [request(deed, input)]
    case 'withdraw_request':
      return [{ type: 'request.withdrawn', payload: { requestId: input.requestId } }]
    case 'approve_request':
      return approval(deed, input)
    case 'refuse_request':
    case 'refuse_suspension': {
      const { requestId, reason } = input
      return [{ type: 'request.refused', payload: { requestId, reason } }]
    }
    case 'suspend':
      return suspension(deed, input)
    case 'resume':
      return [resumption(deed, input)]
    case 'remind':
    case 'supervise':
      return [manualSupervision(deed, input)]
    case 'read_supervision':
      return [{ type: 'supervision.read', payload: { supervisionId: input.supervisionId } }]
    case 'reply_supervision': {
      const { supervisionId, note } = input
      return [{ type: 'supervision.replied', payload: { supervisionId, note } }]
    }
    default:
      return eventsAfterwards(deed, input)
  }
}

type Beside = Exclude<
  ActionInput,
  Input<
    | 'accept'
    | 'decline'
    | 'dispatch'
    | 'acknowledge'
    | 'report_progress'
    | 'submit'
    | 'verify'
    | 'withdraw'
    | 'approve_closure'
    | 'refuse_closure'
    | 'comment'
    | 'reopen'
    | 'terminate'
  >
>
type Afterwards = Extract<
  Beside,
  Input<
    | 'urge'
    | 'correct'
    | 'rate'
    | 'object'
    | 'dismiss_review'
    | 'look_back'
    | 'archive'
    | 'issue_paper'
    | 'return_paper'
    | 'rescore'
    | 'instruct'
  >
>

function eventsAfterwards(deed: Deed, input: Afterwards): Events {
  switch (input.action) {
    case 'urge':
      return [{ type: 'issue.urged', payload: { note: input.note ?? null } }]
    case 'correct':
      return corrected(deed, input)
    case 'rate': {
      const { satisfaction, reason = null } = input
      return [{ type: 'satisfaction.rated', payload: { satisfaction, reason } }]
    }
    case 'object':
      return [{ type: 'closure.objected', payload: { reason: input.reason } }]
    case 'dismiss_review':
      return [{ type: 'review.dismissed', payload: { reason: input.reason } }]
    case 'look_back':
      return lookBack(deed, input)
    case 'archive':
      return [{ type: 'issue.archived', payload: { reason: input.reason ?? null } }]
    case 'issue_paper':
      return [paper(deed, input)]
    case 'return_paper':
      return [returnedPaper(deed, input)]
    case 'rescore':
      return [rescoring(deed, input)]
    case 'instruct':
      return [{ type: 'instruction.given', payload: { note: input.note } }]
  }
}

/** One event a fact that differs; what is sent as it already is says nothing. */
function corrected({ view }: Deed, { action: _action, ...input }: Input<'correct'>): Events {
  const [first, ...rest] = corrections(view.state, input)
  if (!first) throw new DomainError('nothing_changed')
  const event = (payload: Correction) => ({ type: 'issue.corrected', payload }) as const
  return [event(first), ...rest.map(event)]
}

/**
 * 回头看: what has relapsed is worked on again under the same number; what has held is archived once
 * its time under watch is over and nobody objects.
 */
function lookBack({ view, context }: Deed, input: Input<'look_back'>): Events {
  const { outcome, note, dueOn } = input
  const evidence = [...context.evidence]
  const recorded = { type: 'lookback.recorded', payload: { outcome, note, evidence } } as const
  if (outcome === 'relapsed') return [recorded, reopen(view, { reason: note, dueOn })]
  const isOver = isObserved(view) && view.state.review === null
  return isOver ? [recorded, { type: 'issue.archived', payload: { reason: null } }] : [recorded]
}
