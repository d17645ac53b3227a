import type { PaperKind } from './codes.ts'
import type { Deed, Input } from './decision.ts'
import { DomainError } from './errors.ts'
import type { NewEvent } from './events.ts'
import { UNNUMBERED } from './firing.ts'
import type { IssueState } from './issue-state.ts'

/** What a kind of paper is made of: the field of the input that names it; null is the issue itself. */
export const PAPER_SUBJECTS: Readonly<
  Record<PaperKind, 'assignmentId' | 'requestId' | 'supervisionId' | null>
> = {
  dispatch_order: 'assignmentId',
  rectification_notice: 'assignmentId',
  remind_order: 'supervisionId',
  supervise_order: 'supervisionId',
  extension_form: 'requestId',
  closure_form: null,
}

/**
 * An official paper about the issue as it now is. Its number comes from the yearly counter of the
 * unit that speaks in it; a supervision lends its own.
 * @throws DomainError paper_needs at the field it is made of, outside_reach when another unit speaks.
 */
export function paper({ view, context, appointment }: Deed, input: Input<'issue_paper'>): NewEvent {
  const { kind } = input
  const field = PAPER_SUBJECTS[kind]
  if (field !== null && input[field] === undefined) {
    throw new DomainError('paper_needs', { path: field })
  }
  const { number, issuer, assignmentId } = made(view.state, input, appointment.unit.code)
  if (issuer !== appointment.unit.code) throw new DomainError('outside_reach')
  return {
    type: 'paper.issued',
    payload: {
      paperId: context.newId,
      kind,
      number,
      issuer,
      assignmentId,
      requestId: field === 'requestId' ? (input.requestId ?? null) : null,
      supervisionId: field === 'supervisionId' ? (input.supervisionId ?? null) : null,
      basisSeq: view.state.version,
    },
  }
}

type Made = Readonly<{ number: string; issuer: string; assignmentId: string | null }>

function made(state: IssueState, input: Input<'issue_paper'>, own: string): Made {
  const unknown = (path: string) => new DomainError('paper_needs', { path })
  switch (PAPER_SUBJECTS[input.kind]) {
    case 'assignmentId': {
      const link = state.assignments.find(({ id }) => id === input.assignmentId)
      if (!link) throw unknown('assignmentId')
      return { number: UNNUMBERED, issuer: link.from, assignmentId: link.id }
    }
    case 'supervisionId': {
      const record = state.supervisions.find(({ id }) => id === input.supervisionId)
      const rung = input.kind === 'remind_order' ? ['prompt', 'remind'] : ['supervise', 'circulate']
      if (!record || !rung.includes(record.rung)) throw unknown('supervisionId')
      return { number: record.number, issuer: record.issuer, assignmentId: record.assignmentId }
    }
    case 'requestId': {
      const request = state.requests.find(({ id }) => id === input.requestId)
      if (request?.kind !== 'extension') throw unknown('requestId')
      return { number: UNNUMBERED, issuer: request.from, assignmentId: request.assignmentId }
    }
    default:
      return { number: UNNUMBERED, issuer: own, assignmentId: null }
  }
}

/**
 * The stamped paper came back: its picture becomes evidence of the link it is about.
 * @throws DomainError unknown_paper, or unknown_evidence when no picture comes with it.
 */
export function returnedPaper({ view, context }: Deed, input: Input<'return_paper'>): NewEvent {
  const known = view.state.papers.some(({ id }) => id === input.paperId)
  if (!known) throw new DomainError('unknown_paper', { path: 'paperId' })
  const evidence = [...context.evidence]
  if (evidence.length === 0) throw new DomainError('unknown_evidence', { path: 'evidence' })
  return { type: 'paper.returned', payload: { paperId: input.paperId, evidence } }
}
