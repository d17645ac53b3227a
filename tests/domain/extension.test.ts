import { describe, expect, it, test } from 'vitest'
import { COUNTED_NAMES, type Counted, type Counts, ratesOf } from '#lib/domain/figures.ts'
import { CAST } from '#tests/support/domain/actors.ts'
import { CHAIN_STORIES } from '#tests/support/domain/scenes-chain.ts'
import { pass, submit } from '#tests/support/domain/steps.ts'
import { day, type Story } from '#tests/support/domain/story.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

const { rectifying, chamberWorks } = CHAIN_STORIES

function ask(story: Story, dueOn: string): Story {
  const assignmentId = story.link(U.dongcheng).id
  return story.act(CAST.dongcheng, {
    action: 'request_extension',
    assignmentId,
    reason: '场地未落实',
    dueOn,
  })
}

function grant(story: Story, dueOn?: string): Story {
  const more = dueOn === undefined ? {} : { dueOn }
  return story.act(CAST.clerk, { action: 'approve_request', requestId: story.request.id, ...more })
}

describe('10: an extension', () => {
  test('may be asked for until the last day, and no longer', () => {
    expect(() => ask(rectifying().settle(day(60)), day(90))).not.toThrow()
    expect(() => ask(rectifying().settle(day(61)), day(90))).toThrow('past_due')
  })

  test('leaves the first date where it was', () => {
    const story = grant(ask(rectifying(), day(90)))
    expect(story.link(U.dongcheng)).toMatchObject({ dueOn: day(90), originalDueOn: day(60) })
    expect(story.state).toMatchObject({ dueOn: day(90), originalDueOn: day(60) })
  })

  test('is decided by whoever gave the work, who may grant less', () => {
    const story = ask(rectifying(), day(90))
    for (const actor of [CAST.dongcheng, CAST.director, CAST.nancheng]) {
      const input = { action: 'approve_request', requestId: story.request.id } as const
      expect(() => story.act(actor, input)).toThrow()
    }
    expect(grant(story, day(75)).state.dueOn).toBe(day(75))
  })

  test('is granted twice at most', () => {
    const story = grant(ask(grant(ask(rectifying(), day(90))), day(120)))
    expect(story.link(U.dongcheng).extensions).toBe(2)
    expect(() => ask(story, day(150))).toThrow('extensions_spent')
  })

  test('gives a later day, and never one after that of the link above', () => {
    expect(() => ask(rectifying(), day(60))).toThrow('due_not_later')
    const story = chamberWorks()
    const assignmentId = story.link(U.chamber).id
    const about = { action: 'request_extension', assignmentId, reason: '场地未落实' } as const
    expect(() => story.act(CAST.president, { ...about, dueOn: day(61) })).toThrow(
      'due_after_parent',
    )
    expect(() => story.act(CAST.president, { ...about, dueOn: day(60) })).not.toThrow()
  })

  test('does not stop the clock while it waits to be decided', () => {
    const story = ask(rectifying().settle(day(59)), day(90)).settle(day(70))
    const finish = story.state.supervisions.filter(({ clock }) => clock === 'finish')
    expect(finish.map(({ rung }) => rung)).toEqual(['prompt', 'remind', 'supervise'])
  })

  test('counts against the work by the first date and not by the granted one', () => {
    const story = grant(ask(rectifying(), day(90))).settle(day(80))
    pass(submit(story, CAST.dongcheng, U.dongcheng), CAST.clerk, U.dongcheng)
    const finishedOn = day(80)
    expect(story.state.dueOn && finishedOn <= story.state.dueOn).toBe(true)
    expect(story.state.originalDueOn && finishedOn <= story.state.originalDueOn).toBe(false)
  })
})

/** So many of each; nothing of what is not named. */
function counts(some: Partial<Record<Counted, number>>): Counts {
  const entries = COUNTED_NAMES.map((name) => [name, some[name] ?? 0])
  return Object.fromEntries(entries) as Counts
}

describe('10: the on-time rate', () => {
  it('is told both ways: by the dates in force and by the dates first given', () => {
    expect(ratesOf(counts({ handedIn: 8, onTime: 6, onTimeOriginal: 4 }))).toMatchObject({
      onTimeRate: 0.75,
      onTimeRateOriginal: 0.5,
    })
  })

  it('is nothing while nothing is closed', () => {
    expect(ratesOf(counts({}))).toMatchObject({ onTimeRate: null, onTimeRateOriginal: null })
  })
})
