import type { EventType } from '#lib/domain/events.ts'
import { rungWords } from '#lib/i18n/rung-words.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { CORRECTED, correctedWords, shortly } from './corrected.ts'
import type { Context, Teller } from './teller.ts'

type Beside = Extract<
  EventType,
  | `request.${string}`
  | `supervision.${string}`
  | `paper.${string}`
  | `lookback.${string}`
  | 'issue.suspended'
  | 'issue.resumed'
  | 'issue.escalated'
  | 'issue.edited'
  | 'issue.corrected'
  | 'issue.imported'
  | 'issue.urged'
  | 'issue.archived'
  | 'satisfaction.rated'
  | 'closure.objected'
  | 'review.dismissed'
  | `item.${string}`
  | `fact.${string}`
  | 'issue.related'
  | 'instruction.given'
>

/** What the events beside the chain tell. */
export const BESIDE: { [T in Beside]: Teller<T> } = {
  'request.made': ({ payload }, context) => ({
    values: {
      kind: context.t(`codes.requestKind.${payload.kind}`),
      detail: askedFor(payload, context),
      decider: nameOf(context.issue, payload.to),
      due: context.format.date(payload.rulingBy, context.now),
    },
    quote: payload.reason,
  }),
  'request.approved': ({ payload }, context) => ({
    values: ruled(payload.requestId, context),
    quote: payload.reason,
  }),
  'request.refused': ({ payload }, context) => ({
    values: ruled(payload.requestId, context),
    quote: payload.reason,
  }),
  'request.withdrawn': ({ payload }, context) => ({ values: ruled(payload.requestId, context) }),
  'issue.suspended': ({ payload }, { format, now }) => ({
    values: { date: format.date(payload.reviewOn, now) },
    quote: payload.reason,
  }),
  'issue.resumed': ({ payload }, { format, now }) => ({
    values: { due: payload.dueDates[0] ? format.date(payload.dueDates[0].dueOn, now) : '' },
    quote: payload.reason,
  }),
  'issue.escalated': ({ payload }, { t, issue }) => ({
    values: {
      supervisor: payload.supervisor
        ? t('events.joins', { unit: nameOf(issue, payload.supervisor) })
        : t('events.becomesKey'),
    },
  }),
  'issue.edited': ({ payload }) => ({ quote: payload.title }),
  'issue.corrected': ({ payload }, { t }) => ({
    values: {
      field: t(`fields.${CORRECTED[payload.field]}`),
      from: shortly(correctedWords(payload, payload.from, t)),
      to: shortly(correctedWords(payload, payload.to, t)),
    },
  }),
  'issue.imported': ({ payload }, { t }) => ({
    values: { row: payload.row, closed: payload.closed ? t('events.closedBefore') : '' },
  }),
  'issue.urged': ({ payload }) => ({ quote: payload.note }),
  'issue.archived': ({ payload }) => ({ quote: payload.reason }),
  'supervision.issued': ({ payload }, context) => ({
    values: {
      to: nameOf(context.issue, payload.to),
      number: payload.number,
      due: context.format.date(payload.replyBy, context.now),
      rung: rungOf(payload.supervisionId, context),
    },
    quote: payload.note,
  }),
  'supervision.read': ({ payload }, context) => ({
    values: { rung: rungOf(payload.supervisionId, context) },
  }),
  'supervision.replied': ({ payload }, context) => ({
    values: { rung: rungOf(payload.supervisionId, context) },
    quote: payload.note,
  }),
  'satisfaction.rated': ({ payload }, { t }) => ({
    values: { satisfaction: t(`codes.satisfaction.${payload.satisfaction}`) },
    quote: payload.reason,
  }),
  'closure.objected': ({ payload }) => ({ quote: payload.reason }),
  'review.dismissed': ({ payload }) => ({ quote: payload.reason }),
  'lookback.drawn': ({ payload }) => ({ values: { cohort: payload.cohort } }),
  'lookback.recorded': ({ payload }, { t }) => ({
    values: { outcome: t(`codes.lookBackOutcome.${payload.outcome}`) },
    quote: payload.note,
  }),
  'item.found': ({ payload }) => ({ values: { score: payload.score } }),
  'item.rescored': ({ payload }, { t }) => ({
    values: {
      score: payload.score,
      result: t(payload.passed ? 'events.itemPassed' : 'events.itemFailed'),
    },
    quote: payload.note,
  }),
  'fact.warned': ({ payload }) => ({ values: { months: payload.months } }),
  'fact.renewed': ({ payload }, { t, format, now }) => ({
    values: {
      fact: t(`codes.factKind.${payload.kind}`),
      until: payload.until ? t('events.factUntil', { date: format.date(payload.until, now) }) : '',
    },
  }),
  'issue.related': ({ payload }, { t }) => ({
    values: {
      relation: t(`codes.relationBetween.${payload.relation}`),
      number: payload.number,
    },
  }),
  'instruction.given': ({ payload }) => ({ quote: payload.note }),
  'paper.issued': ({ payload }, { t }) => ({
    values: { paper: t(`codes.paperKind.${payload.kind}`), number: payload.number },
  }),
  'paper.returned': ({ payload }, { t, issue }) => {
    const paper = issue.papers.find(({ id }) => id === payload.paperId)
    const kind = paper ? t(`codes.paperKind.${paper.kind}`) : ''
    return { values: { paper: kind, number: paper?.number ?? '' } }
  },
}

function nameOf(issue: IssueDetail, code: string): string {
  return issue.unitNames[code] ?? code
}

type Asked = Readonly<{ dueOn: string | null; suggested: string | null; reviewOn: string | null }>

/** The date, the day of review or the unit that was asked for. */
function askedFor(asked: Asked, { t, format, now, issue }: Context): string {
  if (asked.dueOn) return t('events.askedUntil', { due: format.date(asked.dueOn, now) })
  if (asked.reviewOn) return t('events.askedReview', { date: format.date(asked.reviewOn, now) })
  return asked.suggested ? t('events.askedTo', { unit: nameOf(issue, asked.suggested) }) : ''
}

function ruled(id: string, { t, issue }: Context) {
  const request = issue.requests.find((one) => one.id === id)
  const kind = request ? t(`codes.requestKind.${request.kind}`) : ''
  return { kind, taker: request?.from.name ?? '' }
}

function rungOf(id: string, { t, issue }: Context): string {
  const record = issue.supervisions.find((one) => one.id === id)
  return record ? rungWords(record, t) : ''
}
