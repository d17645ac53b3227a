import { describe, expect, test } from 'vitest'
import { CAST, person } from '#tests/support/domain/actors.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'
import { day, type Story } from '#tests/support/domain/story.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

const reason = '等待选址'
const grant = (story: Story, by: Parameters<Story['act']>[0]) =>
  story.copy().act(by, { action: 'suspend', reason, reviewOn: day(30) })

describe('10: a suspension that was asked for', () => {
  test('is not granted by a director who asked for it under another hat', () => {
    const story = STORIES.selfLed()
    const assignmentId = story.link(U.federation).id
    const about = { assignmentId, reason, reviewOn: day(30) }
    story.act(CAST.directorClerk, { action: 'request_suspension', ...about })
    expect(() => grant(story, CAST.directorClerk)).toThrow('own_request')
    expect(grant(story, CAST.director).state.stage).toBe('suspended')
  })

  test('is not granted from a seat in the unit that asked', () => {
    const story = STORIES.suspensionAsked()
    const hats = person('hats', ['director', U.federation], ['president', U.chamber])
    expect(() => grant(story, hats)).toThrow('own_request')
    expect(grant(story, CAST.director).request.status).toBe('approved')
  })
})
