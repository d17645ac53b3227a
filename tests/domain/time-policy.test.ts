import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOUNCED } from '#lib/calendar/announced.ts'
import {
  CLOCKS,
  DEFAULT_POLICIES,
  DEFAULT_POLICY,
  type LadderStep,
  looserLimits,
  type PolicySet,
  policyAt,
  rungDate,
  TIGHTENABLE,
  type Tightening,
  tighten,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'

/** The faults of the defaults with changes, as `path rule`. */
function faults(changes: object): string[] {
  const parsed = timePolicySchema.safeParse(
    { ...DEFAULT_POLICY, ...changes },
    { reportInput: true },
  )
  return parsed.success ? [] : fieldIssues(parsed.error).map(({ path, rule }) => `${path} ${rule}`)
}

const step = (clock: string, rung: string, days: number, count = 'working') =>
  ({ clock, rung, days, count }) as LadderStep
const ladder = (...steps: LadderStep[]) => faults({ ladder: steps })

describe('a time policy', () => {
  it('is sound as the practice proposes it', () => {
    expect(timePolicySchema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY)
  })

  it('has whole days, none negative and none without bound', () => {
    expect(faults({ acceptDays: -1 })).toEqual(['acceptDays too_small'])
    expect(faults({ acceptDays: 1.5 })).toEqual(['acceptDays wrong_type'])
    expect(faults({ acceptDays: 61 })).toEqual(['acceptDays too_big'])
    expect(faults({ acceptDays: undefined })).toEqual(['acceptDays required'])
    expect(faults({ lookBackShare: 101 })).toEqual(['lookBackShare too_big'])
    expect(faults({ usualDays: { immediate: 30, phased: -1, ongoing: 90 } })).toEqual([
      'usualDays.phased too_small',
    ])
    expect(faults({ usualDays: { immediate: 30, phased: 180 } })).toEqual([
      'usualDays.ongoing required',
    ])
    expect(faults({ strange: 1 })).toEqual(['strange surplus'])
  })

  it('demands only proof there is, of categories there are', () => {
    expect(faults({ evidence: { venue: ['photo', 'contract'] } })).toEqual([])
    expect(faults({ evidence: { venue: ['gossip'] } })).toEqual(['evidence.venue.0 not_in_list'])
    expect(faults({ evidence: { weather: ['photo'] } })).not.toEqual([])
  })

  it('has milestones in their order, several on one day at most', () => {
    const milestones = (deployment: number, measures: number, result: number, lasting: number) =>
      faults({ milestoneDays: { deployment, measures, result, lasting } })
    expect(milestones(1, 3, 7, 30)).toEqual([])
    expect(milestones(3, 3, 3, 3)).toEqual([])
    expect(milestones(1, 8, 7, 30)).toEqual(['milestoneDays milestone_order'])
    expect(milestones(1, 3, 40, 30)).toEqual(['milestoneDays milestone_order'])
  })
})

describe('early warning', () => {
  it('falls from threshold to threshold, each positive and none twice', () => {
    expect(faults({ warnMonths: [6] })).toEqual([])
    expect(faults({ warnMonths: [3, 6] })).toEqual(['warnMonths warn_order'])
    expect(faults({ warnMonths: [6, 6, 1] })).toEqual(['warnMonths warn_order'])
    expect(faults({ warnMonths: [3, 0] })).toEqual(['warnMonths.1 too_small'])
    expect(faults({ warnMonths: [] })).not.toEqual([])
    expect(faults({ warnMonths: ['六'] })).toEqual(['warnMonths.0 wrong_type'])
  })

  it('is as the practice proposes in versions stored before there was any', () => {
    const { warnMonths: _none, ...stored } = DEFAULT_POLICY
    expect(timePolicySchema.parse(stored)).toEqual(DEFAULT_POLICY)
  })
})

describe('a supervision ladder', () => {
  it('climbs in rung and time, each clock by itself', () => {
    expect(ladder()).toEqual([])
    expect(ladder(step('finish', 'remind', 1), step('verify', 'prompt', 0))).toEqual([])
    expect(ladder(step('finish', 'remind', 3), step('finish', 'supervise', 3))).toEqual([
      'ladder.1 ladder_order',
    ])
    expect(ladder(step('finish', 'supervise', 1), step('finish', 'remind', 5))).toEqual([
      'ladder.1 ladder_order',
    ])
  })

  it('never comes to the same rung again, so it cannot loop', () => {
    const rounds = [step('finish', 'remind', 1), step('finish', 'supervise', 5)]
    expect(ladder(...rounds, step('finish', 'remind', 9))).toEqual(['ladder.2 ladder_order'])
    expect(ladder(step('rule', 'remind', 1), step('rule', 'remind', 2))).toEqual([
      'ladder.1 ladder_order',
    ])
  })

  it('counts calendar days before the due date', () => {
    expect(ladder(step('finish', 'prompt', -5, 'working'))).toEqual(['ladder.0 ladder_order'])
    expect(ladder(step('finish', 'prompt', -5, 'calendar'))).toEqual([])
  })

  it('keeps to one kind of day after it, because the order would depend on holidays', () => {
    const mixed = [step('finish', 'remind', 5), step('finish', 'supervise', 8, 'calendar')]
    expect(ladder(...mixed)).toEqual(['ladder.1 ladder_order'])
    const crossing = [step('finish', 'remind', -7, 'calendar'), step('finish', 'supervise', 5)]
    expect(ladder(...crossing)).toEqual([])
  })

  it('reaches its dates in its order on the real calendar, whatever the due date', () => {
    const steps = fc.record({
      clock: fc.constantFrom(...CLOCKS),
      rung: fc.constantFrom('prompt', 'remind', 'supervise', 'circulate'),
      days: fc.integer({ min: -30, max: 30 }),
      count: fc.constantFrom('calendar', 'working'),
    }) as fc.Arbitrary<LadderStep>
    const due = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), due, (list, day) => {
        fc.pre(ladder(...list).length === 0)
        for (const clock of CLOCKS) {
          const dates = list
            .filter((one) => one.clock === clock)
            .map((one) => rungDate(ANNOUNCED, day, one))
          expect(dates).toEqual([...new Set(dates)].sort())
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a policy set below another', () => {
  const values = fc.integer({ min: 0, max: 12 })
  const own = fc.record(Object.fromEntries(TIGHTENABLE.map((limit) => [limit, values])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Tightening>

  it.each(TIGHTENABLE)('shortens %s and never lengthens it', (limit) => {
    const inherited = DEFAULT_POLICY[limit]
    expect(tighten(DEFAULT_POLICY, { [limit]: inherited - 1 })[limit]).toBe(inherited - 1)
    expect(tighten(DEFAULT_POLICY, { [limit]: inherited + 1 })[limit]).toBe(inherited)
    expect(looserLimits(DEFAULT_POLICY, { [limit]: inherited - 1 })).toEqual([])
    expect(looserLimits(DEFAULT_POLICY, { [limit]: inherited })).toEqual([])
    expect(looserLimits(DEFAULT_POLICY, { [limit]: inherited + 1 })).toEqual([limit])
  })

  it('holds nothing but limits that may be shortened', () => {
    expect(tighteningSchema.safeParse({ ladder: [] }).success).toBe(false)
    expect(tighteningSchema.safeParse({ lookBackShare: 5 }).success).toBe(false)
    expect(tighteningSchema.safeParse({ acceptDays: -1 }).success).toBe(false)
    expect(tighteningSchema.safeParse({}).success).toBe(true)
  })

  it('is never looser than any unit above, however deep', () => {
    fc.assert(
      fc.property(own, own, own, (root, township, chamber) => {
        const set: PolicySet = {
          ...DEFAULT_POLICIES,
          tightenings: {
            R: { ref: 'R@1', own: root },
            T: { ref: 'T@2', own: township },
            C: { ref: 'C@3', own: chamber },
          },
        }
        const paths = ['/R/', '/R/T/', '/R/T/C/', '/R/T/C/M/']
        const found = paths.map((path) => policyAt(set, path))
        found.forEach(({ policy }, index) => {
          const above = found[index - 1]?.policy ?? DEFAULT_POLICY
          for (const limit of TIGHTENABLE) expect(policy[limit] <= above[limit]).toBe(true)
        })
        expect(found.map(({ ref }) => ref)).toEqual([
          'default@0+R@1',
          'default@0+R@1+T@2',
          'default@0+R@1+T@2+C@3',
          'default@0+R@1+T@2+C@3',
        ])
      }),
    )
  })

  it('is that of the district without a place', () => {
    expect(policyAt(DEFAULT_POLICIES, undefined)).toBe(DEFAULT_POLICIES.base)
  })
})
