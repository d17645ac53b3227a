import { partyOf, stepFor } from '#lib/domain/moves.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { isGone } from '#lib/domain/stage.ts'
import type {
  ChainLink,
  IssueDetail,
  MoveDto,
  RequestDto,
  SupervisionDto,
  UnitName,
} from '#lib/issues/dto.ts'

/** Something the viewer may do: the action, the link it is about, and for which unit it is done. */
export type Deed = Readonly<{
  key: string
  action: WorkflowAction
  link: ChainLink | null
  request: RequestDto | null
  supervision: SupervisionDto | null
  /** The unit acted for; null when it is the viewer's office over the whole issue. */
  actsFor: UnitName | null
}>

/** Above this an action is never opened by itself. */
const LAST_PRIMARY = 9

/** The likeliest next step first; what ends or takes back comes last and is never opened by itself. */
const ORDER: Readonly<Record<WorkflowAction, number>> = {
  acknowledge: 0,
  approve_request: 0.5,
  refuse_request: 0.6,
  refuse_suspension: 0.8,
  verify: 1,
  approve_closure: 2,
  dismiss_review: 2.5,
  accept: 3,
  reply_supervision: 3.5,
  read_supervision: 9.5,
  dispatch: 5,
  submit: 6,
  report_progress: 8,
  refuse_closure: 10,
  resume: 10.5,
  rescore: 10.6,
  look_back: 10.7,
  rate: 10.8,
  object: 10.9,
  request_extension: 11,
  request_return: 11.1,
  request_transfer: 11.2,
  request_suspension: 11.3,
  request_escalation: 11.4,
  withdraw_request: 11.5,
  remind: 11.6,
  supervise: 11.7,
  urge: 11.8,
  instruct: 11.9,
  comment: 12,
  issue_paper: 13,
  return_paper: 13.1,
  correct: 14,
  reopen: 15,
  archive: 15.5,
  suspend: 15.6,
  withdraw: 16,
  decline: 17,
  terminate: 18,
}

/** What the viewer may do, the likeliest first; `primary` is the one to open, if any. */
export function planDeeds(issue: IssueDetail): { deeds: Deed[]; primary: Deed | null } {
  const deeds = issue.moves.filter((move) => move.allowed).map((move) => deedOf(move, issue))
  const ranked = deeds
    .map((deed) => ({ deed, rank: rankOf(deed, issue) }))
    .sort((a, b) => a.rank - b.rank)
  const first = ranked[0]
  return {
    deeds: ranked.map(({ deed }) => deed),
    primary: first && first.rank <= LAST_PRIMARY ? first.deed : null,
  }
}

/** What a deed is called in addresses: its action and what it is about. */
export function deedKey(action: WorkflowAction, about: string | null): string {
  return `${action}-${about ?? 'issue'}`
}

function deedOf(move: MoveDto, issue: IssueDetail): Deed {
  const { action, assignmentId, requestId, supervisionId } = move
  const link = issue.assignments.find(({ id }) => id === assignmentId) ?? null
  const request = issue.requests.find(({ id }) => id === requestId) ?? null
  const supervision = issue.supervisions.find(({ id }) => id === supervisionId) ?? null
  const key = deedKey(action, requestId ?? supervisionId ?? assignmentId)
  const subject = { link, request, supervision }
  return { key, action, ...subject, actsFor: actsFor(action, subject, issue) }
}

function actsFor(
  action: WorkflowAction,
  about: Pick<Deed, 'link' | 'request' | 'supervision'>,
  issue: IssueDetail,
): UnitName | null {
  const { link, request, supervision } = about
  const subject = request ? 'request' : supervision ? 'supervision' : link ? 'assignment' : 'issue'
  const step = stepFor(action, subject)
  return step ? partyOf(step.by, issue.federation, about) : null
}

/** Of several supervisions a unit has not answered the last is the one to answer. */
export function isLatest({ supervision }: Deed, { supervisions }: IssueDetail): boolean {
  if (!supervision) return true
  const open = supervisions.filter(
    ({ to, repliedAt }) => to.code === supervision.to.code && repliedAt === null,
  )
  return open.at(-1)?.id === supervision.id
}

function rankOf(deed: Deed, issue: IssueDetail): number {
  const { action, link } = deed
  const { stage, assignments, requests, reviewOn } = issue
  // What somebody asked the director for comes before what the director might think of.
  const isAsked = requests.some(({ kind, status }) => kind === 'suspension' && status === 'pending')
  if (action === 'suspend' && isAsked) return ORDER.refuse_suspension - 0.1
  if (action === 'resume' && reviewOn !== null) return ORDER.accept
  if (action === 'look_back' && issue.lookBackDrawnAt && !issue.lookBackOutcome) return ORDER.accept
  if (!isLatest(deed, issue)) return ORDER.urge
  if (action !== 'dispatch') return ORDER[action]
  // Once there is a chain, a further dispatch by the federation is the exception.
  if (!link) return stage === 'accepted' ? ORDER.dispatch : ORDER.comment - 1
  const isHandedDown = assignments.some((other) => other.parentId === link.id && !isGone(other))
  const handsDown = link.to.level === 'township' || link.to.level === 'district'
  return handsDown && !isHandedDown ? ORDER.dispatch : ORDER.report_progress + 1
}
