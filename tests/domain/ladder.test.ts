import { describe, expect, test } from 'vitest'
import { CAST } from '#tests/support/domain/actors.ts'
import { FACT, RENEWED } from '#tests/support/domain/origins.ts'
import { CHAIN_STORIES } from '#tests/support/domain/scenes-chain.ts'
import { give } from '#tests/support/domain/steps.ts'
import { day, Story } from '#tests/support/domain/story.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

/** Given by the federation to a chamber that a township stands above, due on a Friday. */
function given(): Story {
  const story = new Story(CAST.member, U.chamber).act(CAST.clerk, { action: 'accept' })
  return give(story, CAST.clerk, U.chamber, 18)
}

const rungs = (story: Story) =>
  story.events.flatMap(({ type, at, payload, cause }) =>
    type === 'supervision.issued' && payload.clock === 'finish'
      ? [{ rung: payload.rung, at, supervisors: payload.supervisors, rule: cause }]
      : [],
  )

/** What the ladder of the policy says: two warnings before the day, two steps up after it. */
const EXPECTED = [
  ['prompt', '2026-03-06T01:00:00.000Z', []],
  ['remind', '2026-03-13T01:00:00.000Z', []],
  ['supervise', '2026-03-27T01:00:00.000Z', ['500119001']],
  ['circulate', '2026-04-03T01:00:00.000Z', ['500119']],
].map(([rung, at, supervisors]) => ({
  rung,
  at,
  supervisors,
  rule: { kind: 'rule', ref: `default@0:finish.${rung}` },
}))

describe('2: an overdue issue climbs the tree at its own minute', () => {
  test('when nobody does anything, the owner stays and township, then district join', () => {
    const story = given().settle(day(40))
    expect(rungs(story)).toEqual(EXPECTED)
    expect(story.state.supervisors).toEqual(['500119001', '500119'])
    expect(story.link(U.chamber)).toMatchObject({ status: 'rectifying', to: 'DCSH' })
    expect(story.state.resting).toBe('DCSH')
  })

  test('when somebody comments and corrects the title', () => {
    const story = given().settle(day(20))
    story.act(CAST.president, { action: 'comment', note: '正在办理' })
    story.act(CAST.clerk, { action: 'correct', title: '换届逾期', description: '仍未换届' })
    expect(rungs(story.settle(day(40)))).toEqual(EXPECTED)
  })

  test('when the work is taken back and nobody has it', () => {
    const story = given().settle(day(20))
    const assignmentId = story.link(U.chamber).id
    story.act(CAST.clerk, { action: 'withdraw', assignmentId, reason: '重新交办' })
    expect(rungs(story.settle(day(40)))).toEqual(EXPECTED)
    const late = story.state.supervisions.filter(({ rung }) => rung === 'circulate')
    expect(late).toMatchObject([{ to: '500119', copies: ['500119001'] }])
  })

  test('not while the issue was closed: what it missed comes with the reopening', () => {
    const story = new Story(CAST.clerk, U.chamber, { origin: FACT })
    give(story.act(CAST.clerk, { action: 'accept' }), CAST.clerk, U.chamber, 18)
    const assignmentId = story.link(U.chamber).id
    story.act(CAST.clerk, { action: 'withdraw', assignmentId, reason: '重新交办' })
    story.rule(RENEWED, 'fact').settle(day(40))
    const before = rungs(story).length
    story.act(CAST.clerk, { action: 'reopen', reason: '材料不实' })
    const reopenedAt = story.events.at(-1)?.at
    const since = rungs(story.settle(day(41))).slice(before)
    expect(since.map(({ rung, at }) => [rung, at])).toEqual([
      ['supervise', reopenedAt],
      ['circulate', reopenedAt],
    ])
  })

  test('when it was never signed for', () => {
    const story = CHAIN_STORIES.dispatched().settle(day(3))
    expect(story.events.at(-1)).toMatchObject({
      type: 'assignment.acknowledged',
      actorId: null,
      cause: { kind: 'clock' },
      at: '2026-03-04T16:00:00.000Z',
    })
    expect(story.state.stage).toBe('rectifying')
  })

  test('when nobody accepts it or hands it on', () => {
    const reported = CHAIN_STORIES.reported().settle(day(30))
    const accepted = CHAIN_STORIES.accepted().settle(day(30))
    for (const [story, clock] of [
      [reported, 'accept'],
      [accepted, 'dispatch'],
    ] as const) {
      expect(
        story.state.supervisions.map(({ rung, clock, to, issuedAt }) => [
          rung,
          clock,
          to,
          issuedAt,
        ]),
      ).toEqual([
        ['remind', clock, '500119', '2026-03-06T01:00:00.000Z'],
        ['supervise', clock, '500119', '2026-03-12T01:00:00.000Z'],
      ])
    }
  })
})

describe('3: a reply', () => {
  test('stops the next rung and no other', () => {
    const story = given().settle(day(11))
    expect(story.state.supervisions.at(-1)?.rung).toBe('remind')
    const supervisionId = story.supervision.id
    story.act(CAST.president, { action: 'reply_supervision', supervisionId, note: '已排期' })
    expect(rungs(story.settle(day(40))).map(({ rung }) => rung)).toEqual([
      'prompt',
      'remind',
      'circulate',
    ])
  })

  test('given for a date that was then moved stops nothing of the new date', () => {
    const story = given().settle(day(11))
    const supervisionId = story.supervision.id
    story.act(CAST.president, { action: 'reply_supervision', supervisionId, note: '已排期' })
    const assignmentId = story.link(U.chamber).id
    const dueOn = day(32)
    story.act(CAST.president, { action: 'request_extension', assignmentId, reason: '场地', dueOn })
    story.act(CAST.clerk, { action: 'approve_request', requestId: story.request.id })
    const before = rungs(story).length
    story.settle(day(60))
    expect(
      rungs(story)
        .slice(before)
        .map(({ rung, at }) => [rung, at.slice(0, 10)]),
    ).toEqual([
      ['prompt', '2026-03-20'],
      ['remind', '2026-03-27'],
      ['supervise', '2026-04-10'],
      ['circulate', '2026-04-17'],
    ])
  })
})
