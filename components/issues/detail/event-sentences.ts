import { dateOf, daysBetween } from '#lib/domain/calendar.ts'
import type { EventType } from '#lib/domain/events.ts'
import { isGuest } from '#lib/domain/offices.ts'
import { topLead } from '#lib/domain/stage.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { EventDto, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { BESIDE } from './event-tellers-beside.ts'
import type { Teller } from './teller.ts'

/** What each kind of event tells; a kind without a teller or without words does not compile. */
const TELLERS: { [T in EventType]: Teller<T> } = {
  'issue.reported': () => ({}),
  'issue.accepted': ({ payload }, { t }) => ({
    values: {
      category: t(`codes.category.${payload.category}`),
      severity: t(`codes.severity.${payload.severity}`),
      type: payload.rectificationType
        ? t('events.classified', {
            type: t(`codes.rectificationType.${payload.rectificationType}`),
          })
        : '',
    },
  }),
  'issue.declined': ({ payload }) => ({ quote: payload.reason }),
  'issue.terminated': ({ payload }) => ({ quote: payload.reason }),
  'issue.reopened': ({ payload }, { t, format, now, issue }) => ({
    values: {
      unit: leadUnit(issue),
      due: payload.dueOn ? t('events.newDue', { due: format.date(payload.dueOn, now) }) : '',
    },
    quote: payload.reason,
  }),
  'assignment.dispatched': ({ payload }, { t, format, now, issue }) => ({
    values: {
      to: issue.unitNames[payload.to] ?? payload.to,
      kind: t(`codes.assignmentKind.${payload.kind}`),
      due: format.date(payload.dueOn, now),
    },
    quote: payload.requirement,
  }),
  'assignment.acknowledged': ({ payload, at }, { t, link }) => {
    const dueOn = link(payload.assignmentId)?.dueOn
    return { values: { left: dueOn ? leftWords(t, at, dueOn) : '' } }
  },
  'assignment.progressed': ({ payload }, { t }) => ({
    values: {
      milestone: payload.milestone
        ? t('events.forMilestone', { milestone: t(`codes.milestone.${payload.milestone}`) })
        : '',
    },
    quote: payload.note,
  }),
  'assignment.submitted': ({ payload }, { link }) => ({
    values: { giver: link(payload.assignmentId)?.from.name ?? '' },
    quote: payload.note,
  }),
  'assignment.passed': ({ payload }, { t, link }) => ({
    values: {
      taker: link(payload.assignmentId)?.to.name ?? '',
      grade: payload.grade ? t('events.graded', { grade: t(`codes.grade.${payload.grade}`) }) : '',
    },
    quote: payload.reason,
  }),
  'assignment.failed': ({ payload }, { t, format, now, link }) => ({
    values: {
      taker: link(payload.assignmentId)?.to.name ?? '',
      due: payload.dueOn ? t('events.newDue', { due: format.date(payload.dueOn, now) }) : '',
    },
    quote: payload.reason,
  }),
  'assignment.returned': ({ payload }, { link }) => ({
    values: { taker: link(payload.assignmentId)?.to.name ?? '' },
    quote: payload.reason,
  }),
  'assignment.extended': ({ payload }, { format, now, link }) => ({
    values: {
      taker: link(payload.assignmentId)?.to.name ?? '',
      due: format.date(payload.dueOn, now),
    },
  }),
  'assignment.withdrawn': ({ payload }, { link }) => ({
    values: { taker: link(payload.assignmentId)?.to.name ?? '' },
    quote: payload.reason,
  }),
  'assignment.succeeded': ({ payload }, { t, issue }) => ({
    values: {
      end: t(`events.end.${payload.end}`),
      from: issue.unitNames[payload.from] ?? payload.from,
      to: issue.unitNames[payload.to] ?? payload.to,
    },
  }),
  'closure.approved': ({ payload }) => ({ quote: payload.reason }),
  'closure.refused': ({ payload }) => ({ quote: payload.reason }),
  'comment.added': ({ payload }) => ({ quote: payload.note }),
  ...BESIDE,
}

/** Official acts carry the seal colour in the record: a dispatch and a close-out. */
const OFFICIAL: readonly EventType[] = [
  'assignment.dispatched',
  'closure.approved',
  'instruction.given',
]

export type Sentence = { text: string; quote: string | null; isOfficial: boolean }

/** An event as one sentence, with what was written quoted. */
export function sentenceOf(event: EventDto, issue: IssueDetail, speech: Speech): Sentence {
  const link = (id: string) => issue.assignments.find((one) => one.id === id)
  const tell = TELLERS[event.type] as Teller<EventType>
  const { values, quote } = tell(event, { ...speech, issue, link })
  const who = whoDid(event, issue, speech.t)
  return {
    text: speech.t(`events.sentence.${event.type}`, { who, ...values }),
    quote: quote || null,
    isOfficial: OFFICIAL.includes(event.type),
  }
}

/**
 * The person with the unit acted for; with the office instead where it is linked with the unit from
 * outside (区领导 张丽华); the machine when there is neither.
 */
export function whoDid(
  { by, unit, office }: Pick<EventDto, 'by' | 'unit' | 'office'>,
  issue: Pick<IssueDetail, 'unitNames'>,
  t: Translate,
): string {
  if (by && office && isGuest(office)) {
    return t('events.who', { unit: t(`codes.office.${office}`), person: by })
  }
  const name = unit === null ? null : (issue.unitNames[unit] ?? unit)
  if (name && by) return t('events.who', { unit: name, person: by })
  return name ?? by ?? t('events.machine')
}

function leftWords(t: Translate, at: string, dueOn: string): string {
  const days = daysBetween(dateOf(new Date(at)), dueOn)
  if (days === 0) return t('events.leftNone')
  return days > 0 ? t('events.leftDays', { count: days }) : t('events.leftOver', { count: -days })
}

function leadUnit(issue: IssueDetail): string {
  return topLead(issue)?.to.name ?? issue.federation.name
}
