import type { ErrorCode } from '#lib/domain/errors.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueDetail, MoveDto } from '#lib/issues/dto.ts'

/** One thing that is not possible: what, why, and who could do it. */
export type Refusal = Readonly<{ key: string; label: string; reason: string; who: string }>

/** Refusals that say only that it is somebody else's to do. */
const NOT_YOURS: readonly ErrorCode[] = ['not_granted', 'outside_reach']

/**
 * What the viewer may not do, each action and reason once. That the same thing on another unit's
 * link is somebody else's to do goes without saying where the viewer may do it on their own.
 */
export function refusalsOf(issue: IssueDetail, t: Translate): Refusal[] {
  const isAllowed = (action: string) =>
    issue.moves.some((move) => move.allowed && move.action === action)
  const groups = new Map<string, MoveDto[]>()
  for (const move of issue.moves) {
    const code = move.refusal?.code
    if (move.allowed || !code || (NOT_YOURS.includes(code) && isAllowed(move.action))) continue
    const key = `${move.action} ${reasonOf(move, issue, t)}`
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  return [...groups].map(([key, moves]) => toRefusal(key, moves, issue, t))
}

function toRefusal(key: string, moves: MoveDto[], issue: IssueDetail, t: Translate): Refusal {
  const [move] = moves as [MoveDto]
  const name = t(`codes.action.${move.action}`)
  const link = moves.length === 1 ? linkOf(move, issue) : undefined
  const isOneOfMany = issue.moves.filter(({ action }) => action === move.action).length > 1
  const who = [...new Set(moves.flatMap((one) => whoWords(one, t)))]
  return {
    key,
    label: link && isOneOfMany ? t('actions.ofUnit', { action: name, unit: link.to.name }) : name,
    reason: reasonOf(move, issue, t),
    who: who.length > 0 ? t('actions.who', { who: who.join(t('errors.separator')) }) : '',
  }
}

function linkOf({ assignmentId }: MoveDto, issue: IssueDetail) {
  return issue.assignments.find(({ id }) => id === assignmentId)
}

/** The reason in a sentence; for the wrong moment it says when the moment is. */
function reasonOf(move: MoveDto, issue: IssueDetail, t: Translate): string {
  const code = move.refusal?.code ?? 'not_granted'
  if (code !== 'wrong_stage' && code !== 'wrong_status') {
    return t(`errors.${code}`, { units: move.refusal?.units.join(t('errors.separator')) ?? '' })
  }
  const link = linkOf(move, issue)
  const subject = link ? 'assignment' : 'issue'
  const step = TRANSITIONS[move.action].find((one) => one.subject === subject)
  if (step?.subject !== 'issue' && step?.subject !== 'assignment') return t('actions.whenOpen')
  const words =
    step.subject === 'issue'
      ? step.from.map((stage) => t(`codes.stage.${stage}`))
      : step.from.map((status) => t(`codes.assignmentStatus.${status}`))
  return t('actions.when', {
    stages: [...new Set(words)].join(t('actions.anyOf')),
    now: link ? t(`codes.assignmentStatus.${link.status}`) : t(`codes.stage.${issue.stage}`),
  })
}

function whoWords({ whoCan }: MoveDto, t: Translate): string[] {
  return (whoCan?.roles ?? []).map((role) => {
    const words = t(`auth.role.${role}`)
    return whoCan?.unit ? t('errors.atUnit', { unit: whoCan.unit, role: words }) : words
  })
}
