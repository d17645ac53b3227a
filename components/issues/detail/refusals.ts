import type { ErrorCode } from '#lib/domain/errors.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import { proofWords } from '#lib/i18n/proof-words.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueDetail, MoveDto } from '#lib/issues/dto.ts'

/** Things that are not possible for one reason, or that the same people can do instead. */
export type Refusal = Readonly<{ reason: string; actions: readonly string[] }>

/** Refusals that say only that it is somebody else's to do. */
const NOT_YOURS: readonly ErrorCode[] = ['not_granted', 'outside_reach']

/** What cannot be done now though it is the viewer's to do, by reason; each action once a reason. */
export function refusalsOf(issue: IssueDetail, t: Translate): Refusal[] {
  const own = issue.moves.filter(({ refusal }) => refusal && !NOT_YOURS.includes(refusal.code))
  return grouped(own, issue, t, (move) => [reasonOf(move, issue, t), whoElse(move, t)].join(''))
}

/**
 * What is somebody else's to do, by who can. That the same thing on another unit's link is not the
 * viewer's goes without saying where the viewer may do it on their own, or has heard the reason.
 */
export function othersDeeds(issue: IssueDetail, t: Translate): Refusal[] {
  const own = new Set(issue.moves.flatMap((move) => (isOthers(move) ? [] : [move.action])))
  const others = issue.moves.filter((move) => isOthers(move) && !own.has(move.action))
  return grouped(others, issue, t, (move) => whoWords(move, t).join(t('errors.separator')))
}

function isOthers({ refusal }: MoveDto): boolean {
  return refusal !== null && NOT_YOURS.includes(refusal.code)
}

function grouped(
  moves: readonly MoveDto[],
  issue: IssueDetail,
  t: Translate,
  reason: (move: MoveDto) => string,
): Refusal[] {
  const groups = new Map<string, Set<string>>()
  for (const move of moves) {
    const key = reason(move)
    if (key === '') continue
    groups.set(key, (groups.get(key) ?? new Set()).add(labelOf(move, issue, t)))
  }
  return [...groups].map(([key, actions]) => ({ reason: key, actions: [...actions] }))
}

/** The action, with the unit where it is refused on some links and not on others. */
function labelOf(move: MoveDto, issue: IssueDetail, t: Translate): string {
  const name = t(`codes.action.${move.action}`)
  const link = linkOf(move, issue)
  const alike = issue.moves.filter(({ action }) => action === move.action)
  const differ = new Set(alike.map(({ refusal }) => refusal?.code)).size > 1
  return link && differ && !isOthers(move)
    ? t('actions.ofUnit', { action: name, unit: link.to.name })
    : name
}

function linkOf({ assignmentId }: MoveDto, issue: IssueDetail) {
  return issue.assignments.find(({ id }) => id === assignmentId)
}

/** The reason in a sentence; for the wrong moment it says when the moment is. */
function reasonOf(move: MoveDto, issue: IssueDetail, t: Translate): string {
  const code = move.refusal?.code ?? 'not_granted'
  if (code !== 'wrong_stage' && code !== 'wrong_status') {
    const { units = [], params = {} } = move.refusal ?? {}
    return t(`errors.${code}`, {
      units: units.join(t('errors.separator')),
      ...params,
      ...proofWords(params.kinds, t),
    })
  }
  const link = linkOf(move, issue)
  const when = momentsOf(move.action, link ? 'assignment' : 'issue', t)
  if (!when) return t('actions.whenOpen')
  return t('actions.when', {
    stages: [...new Set(when)].join(t('actions.anyOf')),
    now: link ? t(`codes.assignmentStatus.${link.status}`) : t(`codes.stage.${issue.stage}`),
  })
}

function momentsOf(action: WorkflowAction, subject: 'assignment' | 'issue', t: Translate) {
  const step = TRANSITIONS[action].find((one) => one.subject === subject)
  if (step?.subject === 'issue') return step.from.map((stage) => t(`codes.stage.${stage}`))
  if (step?.subject === 'assignment') {
    return step.from.map((status) => t(`codes.assignmentStatus.${status}`))
  }
  return null
}

/** After some reasons it helps to know who else could. */
function whoElse(move: MoveDto, t: Translate): string {
  const code = move.refusal?.code
  if (code !== 'own_work' && code !== 'in_chain' && code !== 'own_request') return ''
  const who = whoWords(move, t)
  return who.length > 0 ? t('actions.who', { who: who.join(t('errors.separator')) }) : ''
}

function whoWords({ whoCan }: MoveDto, t: Translate): string[] {
  return (whoCan?.roles ?? []).map((role) => {
    const words = t(`auth.role.${role}`)
    return whoCan?.unit ? t('errors.atUnit', { unit: whoCan.unit, role: words }) : words
  })
}
