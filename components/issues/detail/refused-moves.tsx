import { DetailsPanel } from '#components/ui/details-panel.tsx'
import type { Stage } from '#lib/domain/codes.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueDetail, MoveDto } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }
type Line = { key: string; label: string; reason: string; who: string }

/** Each action that is not possible: why, and who can. */
export function RefusedMoves({ issue, speech: { t } }: Props) {
  const lines = linesOf(issue, t)
  if (lines.length === 0) return null
  return (
    <DetailsPanel summary={t('actions.whyNot')}>
      <p className="mb-2 text-ink-2">{t('actions.whyNotLead')}</p>
      <dl className="grid gap-2">
        {lines.map(({ key, label, reason, who }) => (
          <div key={key}>
            <dt className="font-bold">{label}</dt>
            <dd className="text-ink-2">
              {reason}
              {who ? <> {who}</> : null}
            </dd>
          </div>
        ))}
      </dl>
    </DetailsPanel>
  )
}

function linesOf(issue: IssueDetail, t: Translate): Line[] {
  const lines = new Map<string, Line>()
  for (const move of issue.moves) {
    if (move.allowed) continue
    const link = issue.assignments.find(({ id }) => id === move.assignmentId)
    const name = t(`codes.action.${move.action}`)
    const line = {
      label: link ? t('actions.ofUnit', { action: name, unit: link.to.name }) : name,
      reason: reasonOf(move, issue, t),
      who: whoWords(move, t),
    }
    // One sentence is enough for links that are refused alike.
    const key = `${line.label} ${line.reason} ${line.who}`
    if (!lines.has(key)) lines.set(key, { key, ...line })
  }
  return [...lines.values()]
}

/** The reason in a sentence; for the wrong moment it says when the moment is. */
function reasonOf(move: MoveDto, issue: IssueDetail, t: Translate): string {
  const code = move.refusal?.code ?? 'not_granted'
  if (code !== 'wrong_stage' && code !== 'wrong_status') {
    return t(`errors.${code}`, { units: move.refusal?.units.join(t('errors.separator')) ?? '' })
  }
  const link = issue.assignments.find(({ id }) => id === move.assignmentId)
  const step = TRANSITIONS[move.action].find(
    ({ subject }) => subject === (link ? 'assignment' : 'issue'),
  )
  if (!step) {
    const isAnyOpen = issue.assignments.some(isOpenLink)
    return isAnyOpen ? t('errors.wrong_stage') : t('actions.whenOpen')
  }
  const words =
    step.subject === 'issue'
      ? step.from.map((stage) => t(`codes.stage.${stage}`))
      : step.from.map((status) => t(`codes.assignmentStatus.${status}`))
  return t('actions.when', {
    stages: [...new Set(words)].join(t('actions.anyOf')),
    now: link ? t(`codes.assignmentStatus.${link.status}`) : stageWords(issue.stage, t),
  })
}

function stageWords(stage: Stage, t: Translate): string {
  return t(`codes.stage.${stage}`)
}

function whoWords({ whoCan }: MoveDto, t: Translate): string {
  if (!whoCan || whoCan.roles.length === 0) return ''
  const who = whoCan.roles.map((role) => {
    const words = t(`auth.role.${role}`)
    return whoCan.unit ? t('errors.atUnit', { unit: whoCan.unit, role: words }) : words
  })
  return t('actions.who', { who: who.join(t('errors.separator')) })
}
