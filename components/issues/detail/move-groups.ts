import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { type Deed, isLatest } from './move-plan.ts'

/** Headings under which the rarer actions stand; `usual` stands first and has none. */
export const DEED_GROUPS = ['usual', 'request', 'supervise', 'paper', 'other'] as const
export type DeedGroup = (typeof DEED_GROUPS)[number]

const GROUPS: Readonly<Partial<Record<WorkflowAction, DeedGroup>>> = {
  request_return: 'request',
  request_transfer: 'request',
  request_extension: 'request',
  request_suspension: 'request',
  request_escalation: 'request',
  withdraw_request: 'request',
  remind: 'supervise',
  supervise: 'supervise',
  urge: 'supervise',
  issue_paper: 'paper',
  return_paper: 'paper',
  correct: 'other',
  suspend: 'other',
  reopen: 'other',
  archive: 'other',
  withdraw: 'other',
  decline: 'other',
  terminate: 'other',
}

/** Where an action stands; the one that is opened stands first whatever it is. */
export function groupOf(deed: Deed, primary: Deed | null, issue: IssueDetail): DeedGroup {
  // A review ends in one of two ways, so both stand together.
  if (deed.action === 'reopen' && primary?.action === 'dismiss_review') return 'usual'
  if (!isLatest(deed, issue)) return 'supervise'
  return deed === primary ? 'usual' : (GROUPS[deed.action] ?? 'usual')
}
