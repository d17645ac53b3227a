import type { EventType } from '#lib/domain/events.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { EventDto } from '#lib/issues/dto.ts'
import type { Task } from '#lib/workbench/dto.ts'
import { getWorkbench } from '#lib/workbench/queries.ts'

/** The kind of waiting work that an event has made one less. */
const ANSWERED: Partial<Record<EventType, Task>> = {
  'issue.accepted': 'accept',
  'issue.declined': 'accept',
  'assignment.dispatched': 'dispatch',
  'assignment.acknowledged': 'acknowledge',
  'assignment.submitted': 'rectify',
  'assignment.passed': 'verify',
  'assignment.failed': 'verify',
  'closure.approved': 'approve_closure',
  'closure.refused': 'approve_closure',
  'request.approved': 'rule',
  'request.refused': 'rule',
  'issue.suspended': 'rule',
  'supervision.replied': 'reply',
  'review.dismissed': 'review',
  'issue.resumed': 'resume',
  'lookback.recorded': 'look_back',
}

type Page = { actor: Actor; t: Translate; now: Date }

/**
 * Where whoever did this goes on: the next issue that waits for the same, otherwise the first that
 * waits for anything else; after a report, the next report. Undefined when nothing follows from it.
 */
export async function onwardFrom(
  { type }: EventDto,
  number: string,
  { actor, t, now }: Page,
): Promise<{ href: string; label: string } | undefined> {
  if (type === 'issue.reported' && isGranted(actor, 'report')) {
    return { href: '/issues/new', label: t('issueDetail.reportAnother') }
  }
  const task = ANSWERED[type]
  if (!task) return undefined
  const { groups } = await getWorkbench(actor, now)
  const own = groups.filter((group) => group.task !== 'overdue')
  const sorted = [...own.filter((g) => g.task === task), ...own.filter((g) => g.task !== task)]
  for (const group of sorted) {
    const line = group.lines.find((candidate) => candidate.number !== number)
    if (!line) continue
    const act = t(`workbench.task.${group.task}`)
    return {
      href: `/issues/${line.number}#actions`,
      label: t('issueDetail.onward', { act, title: line.title, chamber: line.chamber.name }),
    }
  }
  return undefined
}
