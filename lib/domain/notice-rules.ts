import type { EventType } from './events.ts'

/** Groups of happenings; a channel is told of those it is set to. */
export const NOTICE_GROUPS = [
  'intake',
  'work',
  'verdict',
  'request',
  'supervision',
  'closure',
  'aftercare',
  'paper',
  'talk',
] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/** Who somebody is to a happening; `notice-audience.ts` says which offices that means. */
export const RELATIONS = [
  'taker',
  'giver',
  'parties',
  'lead',
  'holder',
  'reporter',
  'closer',
  'approver',
  'clerks',
  'directors',
  'linked',
  'decider',
  'requester',
  'addressee',
  'copies',
  'issuer',
  'supervisors',
] as const
export type Relation = (typeof RELATIONS)[number]

type Rule = Readonly<{
  group: NoticeGroup
  /** Who has to do something, or waits for just this: written to at once. */
  now: readonly Relation[]
  /** Who should merely know: in the daily digest. */
  digest: readonly Relation[]
  /** Who is told at once when no person acted but a clock or a rule. */
  machine?: readonly Relation[]
}>

/**
 * Who is told of what. A kind of event without a row does not compile. All of them find it in their
 * notices at once; `now` and `digest` say when it is also sent. Nobody is told of what they did
 * themselves, nor of an issue they do not see.
 */
export const NOTICE_RULES: Readonly<Record<EventType, Rule>> = {
  'issue.reported': { group: 'intake', now: ['clerks'], digest: ['linked'] },
  'issue.accepted': { group: 'intake', now: [], digest: ['reporter'] },
  'issue.declined': { group: 'intake', now: ['reporter'], digest: ['linked'] },
  'issue.terminated': { group: 'closure', now: ['reporter', 'lead'], digest: ['clerks', 'linked'] },
  'issue.reopened': { group: 'closure', now: ['holder'], digest: ['reporter', 'linked'] },
  'assignment.dispatched': { group: 'work', now: ['taker'], digest: [] },
  'assignment.acknowledged': { group: 'work', now: [], digest: ['giver'], machine: ['taker'] },
  'assignment.progressed': { group: 'work', now: [], digest: ['giver'] },
  'assignment.submitted': { group: 'verdict', now: ['giver'], digest: [] },
  'assignment.passed': { group: 'verdict', now: ['taker', 'approver', 'closer'], digest: [] },
  'assignment.failed': { group: 'verdict', now: ['taker'], digest: [] },
  'assignment.withdrawn': { group: 'work', now: ['taker'], digest: [] },
  'assignment.succeeded': { group: 'work', now: ['taker'], digest: ['giver'] },
  'assignment.returned': { group: 'request', now: [], digest: ['taker'] },
  'assignment.extended': { group: 'request', now: [], digest: ['taker'] },
  'request.made': { group: 'request', now: ['decider'], digest: ['supervisors'] },
  'request.approved': { group: 'request', now: ['requester'], digest: [] },
  'request.refused': { group: 'request', now: ['requester'], digest: [] },
  'request.withdrawn': { group: 'request', now: [], digest: ['decider'] },
  'issue.suspended': { group: 'request', now: ['parties'], digest: ['reporter', 'linked'] },
  'issue.resumed': { group: 'request', now: ['parties'], digest: ['reporter', 'linked'] },
  'issue.escalated': { group: 'supervision', now: ['supervisors'], digest: ['holder'] },
  'supervision.issued': { group: 'supervision', now: ['addressee', 'copies'], digest: ['issuer'] },
  'supervision.read': { group: 'supervision', now: [], digest: ['issuer'] },
  'supervision.replied': { group: 'supervision', now: ['issuer'], digest: ['copies'] },
  'issue.urged': { group: 'supervision', now: ['holder'], digest: ['clerks'] },
  'closure.approved': { group: 'closure', now: ['reporter', 'lead'], digest: ['clerks', 'linked'] },
  'closure.refused': { group: 'closure', now: ['lead', 'clerks'], digest: [] },
  'closure.objected': { group: 'aftercare', now: ['clerks', 'directors'], digest: ['lead'] },
  'satisfaction.rated': { group: 'aftercare', now: ['clerks'], digest: ['lead'] },
  'review.dismissed': { group: 'aftercare', now: ['reporter'], digest: ['lead'] },
  'lookback.drawn': { group: 'aftercare', now: ['clerks'], digest: ['lead'] },
  'lookback.recorded': { group: 'aftercare', now: [], digest: ['lead', 'reporter', 'linked'] },
  'issue.archived': { group: 'closure', now: [], digest: ['reporter'] },
  'paper.issued': { group: 'paper', now: [], digest: ['taker', 'addressee'] },
  'paper.returned': { group: 'paper', now: [], digest: ['issuer'] },
  'item.found': { group: 'work', now: ['holder'], digest: ['clerks'] },
  'item.rescored': { group: 'verdict', now: ['holder'], digest: ['clerks', 'linked'] },
  'fact.warned': { group: 'supervision', now: ['holder', 'clerks'], digest: ['linked'] },
  'fact.renewed': { group: 'closure', now: ['lead'], digest: ['clerks', 'linked'] },
  'issue.related': { group: 'talk', now: [], digest: ['lead'] },
  'instruction.given': { group: 'supervision', now: ['holder', 'clerks'], digest: ['lead'] },
  'issue.corrected': { group: 'talk', now: [], digest: ['parties'] },
  'issue.imported': { group: 'intake', now: [], digest: ['linked'] },
  'issue.edited': { group: 'talk', now: [], digest: ['parties'] },
  'comment.added': { group: 'talk', now: [], digest: ['parties', 'reporter'] },
}
