import type { EventType } from './events.ts'

/** Groups of happenings; a channel is told of those it is set to. */
export const NOTICE_GROUPS = ['intake', 'work', 'verdict', 'closure', 'talk'] as const
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
  'closure.approved': { group: 'closure', now: ['reporter', 'lead'], digest: ['clerks', 'linked'] },
  'closure.refused': { group: 'closure', now: ['lead', 'clerks'], digest: [] },
  'comment.added': { group: 'talk', now: [], digest: ['parties', 'reporter'] },
}
