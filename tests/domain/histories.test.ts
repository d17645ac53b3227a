import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES } from '#lib/domain/codes.ts'
import { EVENT_TYPES } from '#lib/domain/events.ts'
import { ASKING } from '#tests/support/domain/asking.ts'
import { CLOSING } from '#tests/support/domain/closing.ts'
import { CUSTODY } from '#tests/support/domain/custody.ts'
import { histories } from '#tests/support/domain/histories.ts'
import { RECORD } from '#tests/support/domain/record.ts'
import { RESERVED_STAGES } from '#tests/support/domain/reserved.ts'
import { TICKING } from '#tests/support/domain/ticking.ts'

const INVARIANTS = { ...RECORD, ...CUSTODY, ...CLOSING, ...ASKING, ...TICKING }

describe('in every legal life of an issue', () => {
  it.each(Object.entries(INVARIANTS))('%s', (_sentence, holds) => {
    fc.assert(fc.property(histories, holds), { numRuns: 20 })
  })
})

describe('the lives that chance tells', () => {
  const sample = fc.sample(histories, { numRuns: 200, seed: 7 })
  const happened = sample.flatMap(({ story }) => story.happened)

  it('contain every kind of event', () => {
    const seen = new Set(happened.map(({ event }) => event.type))
    expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([
      'issue.reported',
      'assignment.succeeded',
      'issue.edited',
      'issue.imported',
    ])
  })

  it('pass through every stage that is not reserved for later', () => {
    const seen = new Set(happened.flatMap(({ before, after }) => [before.stage, after.stage]))
    expect(STAGES.filter((stage) => !seen.has(stage))).toEqual(RESERVED_STAGES)
  })

  it('include handing down twice, self-led work, further memberships, reopening and rework', () => {
    const links = sample.flatMap(({ story }) => story.state.assignments)
    const parents = new Map(links.map((link) => [link.id, link.parentId]))
    const isTwice = (id: string | null) => id !== null && (parents.get(id) ?? null) !== null
    const states = happened.map(({ after }) => after)
    const further = sample.some(({ story, forest }) =>
      story.state.assignments.some((link) => {
        const taker = forest.units.find((unit) => unit.code === link.to)
        return taker !== undefined && !taker.path.includes(`/${link.from}/`)
      }),
    )
    expect({
      twice: links.some((link) => isTwice(link.parentId)),
      selfLed: links.some((link) => link.from === link.to && link.kind === 'lead'),
      further,
      reopenedTwice: states.some((state) => state.reopenCount > 1),
      reworkedTwice: links.some((link) => link.reworks > 1),
      associations: sample.some(({ story }) => story.state.chamber === 'C0'),
    }).toEqual({
      twice: true,
      selfLed: true,
      further: true,
      reopenedTwice: true,
      reworkedTwice: true,
      associations: true,
    })
  })
})
