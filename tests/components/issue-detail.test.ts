import { expect, test } from 'vitest'
import { chainTree } from '#components/issues/detail/chain-tree.ts'
import { sentenceOf, whoDid } from '#components/issues/detail/event-sentences.ts'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import { EVENT_TYPES } from '#lib/domain/events.ts'
import { format } from '#lib/i18n/format.ts'
import { LOCALES } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { EventDto } from '#lib/issues/dto.ts'
import { LINK_ID, OTHER_ID, PAYLOADS } from '#tests/support/domain/payloads.ts'
import { issueWith, link, request, supervision } from '#tests/support/issue-detail.ts'

test('what was withdrawn stands behind what counts, departments below the federation', () => {
  const tree = chainTree(
    issueWith([
      link('a', '南城街道', 'township', { status: 'withdrawn' }),
      link('b', '民政局', 'district', { kind: 'support' }),
      link('c', '东城街道', 'township', { isResting: true }),
    ]),
  )
  expect(tree.right.map(({ unit }) => unit.name)).toEqual(['东城街道', '南城街道'])
  expect(tree.below.map(({ unit }) => unit.name)).toEqual(['民政局'])
  expect(tree.right.map(({ isActing }) => isActing)).toEqual([true, false])
})

test('a chamber directly under the district is reached over the empty column', () => {
  const [chamber] = chainTree(issueWith([link('a', '物流协会', 'chamber')])).right
  expect(chamber?.skip).toBe(1)
})

test('while a unit waits for its verdict the issue rests with whoever gives it', () => {
  const links = [
    link('a', '东城街道', 'township'),
    link('b', '商会', 'chamber', {
      parentId: 'a',
      status: 'pending_verification',
      isResting: true,
    }),
  ]
  const [township] = chainTree(issueWith(links)).right
  expect(township?.isActing).toBe(true)
  expect(township?.right[0]?.isActing).toBe(false)
})

test('without a chain the federation holds the issue, and once it is closed nobody does', () => {
  expect(chainTree(issueWith([], [], { stage: 'submitted' })).isActing).toBe(true)
  expect(chainTree(issueWith([], [], { stage: 'closed' })).isActing).toBe(false)
})

test('the likeliest step is opened, never one that ends or takes back', () => {
  const about = { assignmentId: 'a', requestId: null, supervisionId: null }
  const move = (action: 'withdraw' | 'verify' | 'comment', allowed = true) =>
    ({ ...about, action, allowed, refusal: null, whoCan: null }) as const
  const links = [link('a', '东城街道', 'township')]
  expect(planDeeds(issueWith(links, [move('withdraw'), move('verify')])).primary?.action).toBe(
    'verify',
  )
  expect(planDeeds(issueWith(links, [move('withdraw'), move('comment')])).primary).toBeNull()
})

const top = link(LINK_ID, '东城街道', 'township')
const whole = issueWith([top], [], {
  unitNames: { F: '区工商联', '500119': '区工商联', '500119001': '东城街道', DCSH: '商会' },
  requests: [{ ...request('extension', top), id: OTHER_ID }],
  supervisions: [{ ...supervision(top), id: OTHER_ID }],
})

test.each(LOCALES)('every kind of event has its sentence in %s', (locale) => {
  const speech = {
    t: translator(locale),
    locale,
    format: format(locale),
    now: new Date('2026-03-16T01:00:00Z'),
    today: '2026-03-16',
  }
  for (const [seq, type] of EVENT_TYPES.entries()) {
    const payload = PAYLOADS[type]
    const record = { seq, at: '2026-03-10T01:00:00Z', hash: '', cause: { kind: 'person' } }
    const event = { type, payload, by: '张三', unit: 'F', ...record } as unknown as EventDto
    const { text: sentence } = sentenceOf(event, whole, speech)
    // A reorganisation is of units; the person who entered it stands in its own record.
    if (type !== 'assignment.succeeded') expect(sentence, type).toContain('张三')
    expect(sentence, type).not.toMatch(/[{}]|undefined|events\./)
  }
})

test('a leader or an instructor is named by the office, not as staff of the chamber', () => {
  const issue = issueWith([])
  const t = translator('zh-CN')
  const act = { by: '张丽华', unit: 'F' }
  expect(whoDid({ ...act, office: 'district_leader' }, issue, t)).toBe('区领导 张丽华')
  expect(whoDid({ ...act, office: 'party_instructor' }, issue, t)).toBe('党建指导员 张丽华')
  expect(whoDid({ ...act, office: 'clerk' }, issue, t)).toBe(`${issue.unitNames.F} 张丽华`)
})
