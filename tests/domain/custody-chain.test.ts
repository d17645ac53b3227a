import { expect, test } from 'vitest'
import { CAST } from '#tests/support/domain/actors.ts'
import { give, pass, sign, submit } from '#tests/support/domain/steps.ts'
import { Story } from '#tests/support/domain/story.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

/** District, township, chamber, member: each holds a step, each due no later than the one above. */
function fourSteps(): Story {
  const story = new Story(CAST.member, U.chamber).act(CAST.clerk, { action: 'accept' })
  sign(give(story, CAST.clerk, U.federation, 60), CAST.clerk, U.federation)
  sign(
    give(story, CAST.clerk, U.dongcheng, 60, { under: U.federation }),
    CAST.dongcheng,
    U.dongcheng,
  )
  sign(
    give(story, CAST.dongcheng, U.chamber, 40, { under: U.dongcheng }),
    CAST.president,
    U.chamber,
  )
  return sign(
    give(story, CAST.secretary, U.member, 20, { under: U.chamber }),
    CAST.member,
    U.member,
  )
}

const statuses = (story: Story) =>
  Object.fromEntries(story.state.assignments.map(({ to, status }) => [to, status]))

test('1: four hand-downs give four open steps, none due later than the one above', () => {
  const { assignments } = fourSteps().state
  expect(assignments.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['500119', '500119', 'lead'],
    ['500119', '500119001', 'lead'],
    ['500119001', 'DCSH', 'lead'],
    ['DCSH', 'M1', 'lead'],
  ])
  expect(assignments.every(({ status }) => status === 'rectifying')).toBe(true)
  const dates = assignments.map(({ dueOn }) => dueOn)
  expect(dates).toEqual([...dates].sort().reverse())
})

test('1: finishing the lowest step puts only the step above it before a verdict', () => {
  const story = submit(fourSteps(), CAST.member, U.member)
  const rest = { '500119': 'rectifying', '500119001': 'rectifying', DCSH: 'rectifying' }
  expect(statuses(story)).toEqual({ ...rest, M1: 'pending_verification' })
  expect(story.state).toMatchObject({ stage: 'pending_verification', resting: 'DCSH' })
  pass(story, CAST.president, U.member)
  expect(statuses(story)).toEqual({ ...rest, M1: 'passed' })
  expect(story.state).toMatchObject({ stage: 'rectifying', resting: 'DCSH', endedAt: null })
})

test('1: nothing above closes before what lies below it', () => {
  const story = fourSteps()
  for (const [actor, unit] of [
    [CAST.clerk, U.federation],
    [CAST.dongcheng, U.dongcheng],
    [CAST.president, U.chamber],
  ] as const) {
    expect(() => submit(story, actor, unit)).toThrow('children_open')
  }
})
