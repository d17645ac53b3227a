import { describe, expect, it } from 'vitest'
import { nextAttempt } from '#lib/domain/back-off.ts'
import { isDigestTime, nextDigest } from '#lib/domain/digest-time.ts'
import { EVENT_TYPES, type IssueEvent } from '#lib/domain/events.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { audienceOf, type Party } from '#lib/domain/notice-audience.ts'
import { NOTICE_GROUPS, NOTICE_RULES, RELATIONS } from '#lib/domain/notice-rules.ts'

/** Only what an audience is read from; the rest of an issue does not matter here. */
const link = { id: 'l', parentId: null, kind: 'lead', from: 'root', to: 'town' }
const base = {
  chamber: 'chamber',
  reporterId: 'reporter',
  stage: 'rectifying',
  resting: 'town',
  assignments: [{ ...link, status: 'rectifying' }],
  requests: [
    { id: 'r', kind: 'extension', from: 'town', to: 'root', assignmentId: 'l' },
    { id: 's', kind: 'suspension', from: 'town', to: 'root', assignmentId: 'l' },
  ],
  supervisions: [
    { id: 'v', issuer: 'root', to: 'town', copies: ['root', 'other'], assignmentId: 'l' },
  ],
  papers: [{ id: 'p', issuer: 'root', supervisionId: 'v' }],
  supervisors: ['root', 'town2'],
}
type Change = Readonly<{ state?: object; actorId?: string | null }>

function told(type: string, payload: object, { state = {}, actorId = 'somebody' }: Change = {}) {
  const view = {
    districtId: 'd',
    state: { ...base, ...state } as unknown as IssueState,
    paths: { chamber: '/root/town/chamber/' },
  }
  const event = { type, payload, actorId, cause: { kind: 'person' } } as unknown as IssueEvent
  const { now, digest } = audienceOf(view, event)
  return { now: now.map(words), digest: digest.map(words) }
}

function words(party: Party): string {
  if ('personId' in party) return party.personId
  const { unit, roles } = party
  if (roles.includes('member_contact')) return `doers of ${unit}`
  return roles.includes('township_officer')
    ? `givers of ${unit}${roles.includes('director') ? ' and director' : ''}`
    : `${roles.join('+')} of ${unit}`
}

describe('who is meant', () => {
  it.each<[string, object, Change, readonly string[], readonly string[]]>([
    ['issue.reported', {}, {}, ['clerk of root'], ['leader+instructor of chamber']],
    ['assignment.dispatched', { assignmentId: 'l' }, {}, ['doers of town'], []],
    ['assignment.acknowledged', { assignmentId: 'l' }, {}, [], ['givers of root']],
    [
      'assignment.acknowledged',
      { assignmentId: 'l' },
      { actorId: null },
      ['doers of town'],
      ['givers of root'],
    ],
    ['assignment.submitted', { assignmentId: 'l' }, {}, ['givers of root'], []],
    ['assignment.passed', { assignmentId: 'l' }, {}, ['doers of town'], []],
    [
      'assignment.passed',
      { assignmentId: 'l' },
      { state: { stage: 'pending_closure' } },
      ['doers of town', 'director of root'],
      [],
    ],
    [
      'assignment.passed',
      { assignmentId: 'l' },
      { state: { stage: 'closed' } },
      ['doers of town', 'reporter'],
      [],
    ],
    [
      'request.made',
      { requestId: 'r' },
      {},
      ['givers of root'],
      ['givers of root and director', 'givers of town2'],
    ],
    [
      'request.made',
      { requestId: 's' },
      {},
      ['director of root'],
      ['givers of root and director', 'givers of town2'],
    ],
    ['request.refused', { requestId: 'r' }, {}, ['doers of town'], []],
    ['assignment.extended', { requestId: 'r', assignmentId: 'l' }, {}, [], ['doers of town']],
    [
      'supervision.issued',
      { supervisionId: 'v', assignmentId: 'l' },
      { actorId: null },
      ['doers of town', 'givers of root and director', 'givers of other'],
      ['givers of root'],
    ],
    [
      'supervision.replied',
      { supervisionId: 'v' },
      {},
      ['givers of root'],
      ['givers of root and director', 'givers of other'],
    ],
    ['issue.urged', {}, {}, ['doers of town'], ['clerk of root']],
    [
      'issue.urged',
      {},
      { state: { resting: null, stage: 'submitted' } },
      ['clerk of root'],
      ['clerk of root'],
    ],
    ['issue.urged', {}, { state: { resting: null, stage: 'closed' } }, [], ['clerk of root']],
    ['item.found', {}, {}, ['doers of town'], ['clerk of root']],
    [
      'item.found',
      {},
      { state: { resting: null, stage: 'submitted' } },
      ['clerk of root'],
      ['clerk of root'],
    ],
    ['item.rescored', {}, {}, ['doers of town'], ['clerk of root', 'leader+instructor of chamber']],
    [
      'fact.warned',
      {},
      { actorId: null },
      ['doers of town', 'clerk of root'],
      ['leader+instructor of chamber'],
    ],
    [
      'fact.renewed',
      {},
      { state: { resting: null, stage: 'closed' } },
      ['doers of town'],
      ['clerk of root', 'leader+instructor of chamber'],
    ],
    ['issue.related', {}, {}, [], ['doers of town']],
    ['instruction.given', {}, {}, ['doers of town', 'clerk of root'], ['doers of town']],
    ['paper.returned', { paperId: 'p' }, {}, [], ['givers of root']],
    ['comment.added', {}, {}, [], ['givers of root', 'doers of town', 'reporter']],
  ])('by %s %o %o', (type, payload, change, now, digest) => {
    expect(told(type, payload, change)).toEqual({ now, digest })
  })

  it('is nobody while the unit is unknown', () => {
    const view = { districtId: 'd', state: base as unknown as IssueState, paths: {} }
    const event = { type: 'issue.reported', payload: {}, actorId: 'x' } as unknown as IssueEvent
    expect(audienceOf(view, event)).toEqual({ now: [], digest: [] })
  })

  it('is somebody for every kind of event, and every relation and group is used', () => {
    const rules = EVENT_TYPES.map((type) => NOTICE_RULES[type])
    expect(rules.filter(({ now, digest }) => now.length + digest.length === 0)).toEqual([])
    const used = new Set(
      rules.flatMap(({ now, digest, machine }) => [now, digest, machine ?? []].flat()),
    )
    expect([...used].toSorted()).toEqual([...RELATIONS].toSorted())
    expect([...new Set(rules.map(({ group }) => group))].toSorted()).toEqual(
      [...NOTICE_GROUPS].toSorted(),
    )
  })
})

describe('when it is sent', () => {
  it.each([
    ['2026-03-16T00:29:59Z', '2026-03-16T00:30:00.000Z', false],
    ['2026-03-16T00:30:00Z', '2026-03-17T00:30:00.000Z', true],
    ['2026-03-16T15:59:59Z', '2026-03-17T00:30:00.000Z', true],
    ['2026-03-16T16:00:00Z', '2026-03-17T00:30:00.000Z', false],
  ])('at %s the next digest leaves at %s', (now, next, isTime) => {
    expect(nextDigest(new Date(now)).toISOString()).toBe(next)
    expect(isDigestTime(new Date(now))).toBe(isTime)
  })

  it('is tried again after 1, 5, 30, 120 and 720 minutes, and then given up', () => {
    const now = new Date('2026-03-16T01:00:00Z')
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
      const next = nextAttempt(attempts, now)
      return next && (next.getTime() - now.getTime()) / 60_000
    })
    expect(waits).toEqual([1, 5, 30, 120, 720, null])
  })
})
