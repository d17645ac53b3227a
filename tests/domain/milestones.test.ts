import { describe, expect, test } from 'vitest'
import type { Milestone, Severity } from '#lib/domain/codes.ts'
import { milestoneLamps } from '#lib/domain/milestones.ts'
import { CAST } from '#tests/support/domain/actors.ts'
import { CHAIN_STORIES } from '#tests/support/domain/scenes-chain.ts'
import { day, type Story } from '#tests/support/domain/story.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

function feedback(story: Story, milestone: Milestone): Story {
  const assignmentId = story.link(U.dongcheng).id
  const statement = { assignmentId, note: '已部署', evidence: [], milestone }
  return story.act(CAST.dongcheng, { action: 'report_progress', ...statement })
}

const started = (severity: Severity) => CHAIN_STORIES.rectifying(severity)
const lamps = (story: Story, on: string) =>
  Object.fromEntries(milestoneLamps(story.copy().settle(on).view).map((l) => [l.milestone, l.lamp]))

describe('12: the feedback a key issue owes', () => {
  const story = feedback(started('key').settle(day(1)), 'deployment')

  test('with only that of the first day, the third and seventh are missed on their days', () => {
    const rest = { deployment: 'given', lasting: 'ahead' }
    expect(lamps(story, day(3))).toEqual({ ...rest, measures: 'ahead', result: 'ahead' })
    expect(lamps(story, day(4))).toEqual({ ...rest, measures: 'missing', result: 'ahead' })
    expect(lamps(story, day(7))).toEqual({ ...rest, measures: 'missing', result: 'ahead' })
    expect(lamps(story, day(8))).toEqual({ ...rest, measures: 'missing', result: 'missing' })
    expect(lamps(story, day(31)).lasting).toBe('missing')
  })

  test('is counted from the day of the first dispatch', () => {
    expect(milestoneLamps(story.view).map(({ dueOn }) => dueOn)).toEqual(
      [1, 3, 7, 30].map((days) => day(days)),
    )
  })

  test('goes out when it is given, late or not, and the first of a kind counts', () => {
    const late = feedback(story.copy().settle(day(9)), 'result')
    expect(lamps(late, day(9))).toMatchObject({ measures: 'missing', result: 'given' })
    const first = late.state.milestones.result
    feedback(late.settle(day(10)), 'result')
    expect(late.state.milestones.result).toBe(first)
  })

  test('is asked of no ordinary issue, and of none before it is handed on', () => {
    expect(milestoneLamps(started('ordinary').settle(day(40)).view)).toEqual([])
    expect(milestoneLamps(CHAIN_STORIES.accepted('key').settle(day(2)).view)).toEqual([])
    expect(() => feedback(started('ordinary'), 'deployment')).toThrow('not_a_key_issue')
  })
})
