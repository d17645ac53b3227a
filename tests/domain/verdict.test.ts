import { describe, expect, it, test } from 'vitest'
import { GRADES } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { OFFICE_CODES, officeFits } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { CAST, person } from '#tests/support/domain/actors.ts'
import { CHAIN_STORIES } from '#tests/support/domain/scenes-chain.ts'
import { submit } from '#tests/support/domain/steps.ts'
import { day, type Story } from '#tests/support/domain/story.ts'
import { UNITS as U, type Unit } from '#tests/support/domain/units.ts'

/** Every office in every unit it fits, of both districts. */
const SEATS = Object.values(U).flatMap((unit) =>
  OFFICE_CODES.filter((office) => officeFits(office, unit)).map(
    (office) => [office, unit] as const,
  ),
)
/** One person for every seat, and for every pair of seats in one district. */
const PEOPLE: readonly (readonly [string, Actor])[] = SEATS.flatMap((one, at) =>
  SEATS.slice(at)
    .filter((other) => rootOf(other[1]) === rootOf(one[1]))
    .map((other) => {
      const held = one === other ? [one] : [one, other]
      const name = held.map(([office, { code }]) => `${office} of ${code}`).join(' and ')
      return [name, person(name, ...held)] as const
    }),
)

function rootOf({ path }: Unit): string {
  return path.split('/')[1] ?? ''
}

/** Offices that give work, by hand: those who handle issues in the federation, a township, a chamber. */
const GIVERS = ['clerk', 'township_officer', 'chamber_officer']

/** What somebody who did none of the work must hear, by the rules as they are told. */
function expected(actor: Actor, giver: Unit, chain: readonly Unit[]): string | null {
  const gives = actor.appointments.filter(({ role }) => GIVERS.includes(role))
  if (gives.length === 0) return 'not_granted'
  if (!gives.some(({ unit }) => unit.path === giver.path)) return 'outside_reach'
  return chain.some(({ code }) => actor.seats.includes(code)) ? 'in_chain' : null
}

function heard(story: Story, actor: Actor, of: Unit): string | null {
  try {
    story.copy().act(actor, { action: 'verify', assignmentId: story.link(of).id, verdict: 'pass' })
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe('8: the verdict on work', () => {
  test('is refused to every holder of an office in the chain, for every pair of offices', () => {
    const { chamberSubmitted, bothDone, memberDone } = CHAIN_STORIES
    const found: Record<string, string | null> = {}
    const wanted: Record<string, string | null> = {}
    for (const [story, of, giver, chain] of [
      [memberDone(), U.member, U.chamber, [U.member]],
      [chamberSubmitted(), U.chamber, U.dongcheng, [U.chamber]],
      [bothDone(), U.dongcheng, U.federation, [U.dongcheng, U.chamber]],
    ] as const) {
      for (const [name, actor] of PEOPLE) {
        found[`${of.code}: ${name}`] = heard(story, actor, of)
        wanted[`${of.code}: ${name}`] = expected(actor, giver, chain)
      }
    }
    expect(found).toEqual(wanted)
    // All four answers are given, so that nothing is compared in vain.
    expect(new Set(Object.values(wanted)).size).toBe(4)
  })

  it.each(GRADES)('that passes is graded %s', (grade) => {
    const story = CHAIN_STORIES.townDone()
    const assignmentId = story.link(U.dongcheng).id
    story.act(CAST.clerk, { action: 'verify', assignmentId, verdict: 'pass', grade })
    expect(story.link(U.dongcheng)).toMatchObject({ status: 'passed', grade })
  })

  it('that fails gives the work back with grounds, a new date and one more round', () => {
    const story = CHAIN_STORIES.townDone()
    const assignmentId = story.link(U.dongcheng).id
    const fail = { action: 'verify', assignmentId, verdict: 'fail', reason: '缺少照片' } as const
    story.act(CAST.clerk, { ...fail, dueOn: day(75) })
    const back = { status: 'rectifying', reworks: 1, dueOn: day(75), originalDueOn: day(60) }
    expect(story.link(U.dongcheng)).toMatchObject(back)
    expect(story.events.at(-1)).toMatchObject({ payload: { reason: '缺少照片', dueOn: day(75) } })
    submit(story, CAST.dongcheng, U.dongcheng).act(CAST.clerk, fail)
    expect(story.link(U.dongcheng)).toMatchObject({ reworks: 2, dueOn: day(75) })
  })

  it('cannot set a date in the past', () => {
    const story = CHAIN_STORIES.townDone().settle(day(3))
    const assignmentId = story.link(U.dongcheng).id
    const fail = { action: 'verify', assignmentId, verdict: 'fail', reason: '缺少照片' } as const
    expect(() => story.act(CAST.clerk, { ...fail, dueOn: day(2) })).toThrow('due_in_past')
  })
})
