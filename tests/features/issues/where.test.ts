import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { type Condition, take, type Where } from '#lib/domain/where.ts'
import { printWhere } from '#lib/domain/where-text.ts'
import { countIssues, listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { freshDistrict, NOW, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

type Row = Readonly<{
  number: string
  title: string
  stage: string
  category: string
  source: string
  dueOn: string | null
}>
const CATEGORIES = ['activity', 'venue', 'funding'] as const
const SOURCES = ['visit', 'checkup', 'member_feedback', 'other'] as const
const TITLES = ['活动半年未开展', '没有场地', '会费只收 50%', '班子未换届'] as const
let district: TestDistrict
let all: Row[]

beforeAll(async () => {
  district = await freshDistrict()
  await seedIssues(district)
  const { issue } = districtDb(district.id)
  const seeded = await issue.findMany({ orderBy: { number: 'asc' } })
  for (const [at, { id }] of seeded.entries()) {
    const facts = { category: CATEGORIES[at % 3], source: SOURCES[at % 4], title: TITLES[at % 4] }
    await issue.updateMany({ where: { id }, data: facts })
  }
  const rows = await issue.findMany()
  all = rows.map((row) => ({ ...row, dueOn: row.dueOn && fromDateColumn(row.dueOn) }))
}, 120_000)

/** What a condition says of an issue, told by hand. */
function holds(node: Where, row: Row): boolean {
  const taken = take(node)
  if ('group' in taken) {
    const parts = taken.parts.map((part) => holds(part, row))
    if (taken.group === 'not') return !parts[0]
    return taken.group === 'and' ? parts.every(Boolean) : parts.some(Boolean)
  }
  const { stage, category, source, title, dueTo, dueFrom, hasDue } = node as Condition
  const within = (values: readonly string[], value: string) => values.includes(value)
  if (stage) return within(stage, row.stage)
  if (category) return within(category, row.category)
  if (source) return within(source, row.source)
  if (title) return row.title.includes(title)
  if (hasDue !== undefined) return hasDue === (row.dueOn !== null)
  if (row.dueOn === null) return false
  return dueTo ? row.dueOn <= dueTo : row.dueOn >= (dueFrom ?? '')
}

async function found(query: object) {
  const input = issueListInput.parse({ ...query, limit: 200, count: 'true' })
  const page = await listIssues(district.actor('clerk'), input, NOW)
  expect(page.total).toBe(page.items.length)
  return page.items.map(({ number }) => number).sort()
}

const stages: Stage[] = ['submitted', 'accepted', 'dispatched', 'rectifying', 'closed']
const condition: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ stage: fc.subarray(stages, { minLength: 1 }) }),
  fc.record({ category: fc.subarray([...CATEGORIES], { minLength: 1 }) }),
  fc.record({
    source: fc.subarray([...SOURCES], { minLength: 1 }),
  }),
  fc.record({ title: fc.constantFrom('活动', '未', '%', '场地') }),
  fc.record({ hasDue: fc.boolean() }),
  fc.record({ dueTo: fc.constantFrom('2026-04-10', '2026-04-30', TODAY) }),
  fc.record({ dueFrom: fc.constantFrom('2026-04-10', '2026-06-30') }),
)
const { tree } = fc.letrec<{ tree: Where }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    condition,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('tree').map((not) => ({ not })),
  ),
}))

describe('a nested filter of the ledger', () => {
  it('finds what a reader with the record in hand would find', async () => {
    expect(all.length).toBeGreaterThan(8)
    await fc.assert(
      fc.asyncProperty(tree, async (where) => {
        const expected = all.filter((row) => holds(where, row)).map(({ number }) => number)
        expect(await found({ where: printWhere(where) })).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  })

  it('means the same as the filter row where that can say it', async () => {
    const { dongcheng } = district.units
    const same = [
      [{ stage: ['closed', 'accepted'] }, 'stage(closed,accepted)'],
      [{ unit: dongcheng.code, light: 'grey' }, `and(unit(${dongcheng.code}),light(grey))`],
      [{ q: '活动' }, 'q(活动)'],
      [
        { list: 'duties' },
        'stage(dispatched,rectifying,pending_verification,pending_closure,suspended)',
      ],
      [
        { dueFrom: '2026-04-01', dueTo: '2026-04-30' },
        'and(dueFrom(2026-04-01),dueTo(2026-04-30))',
      ],
    ] as const
    for (const [flat, where] of same) {
      expect(await found({ where }), where).toEqual(await found(flat))
    }
  })

  it('narrows the filter row and is counted with it', async () => {
    const actor = district.actor('dongcheng')
    const filters = { state: 'open' as const, where: 'not(stage(submitted))' }
    const page = await listIssues(actor, issueListInput.parse({ ...filters, limit: 200 }), NOW)
    expect(page.items.length).toBeGreaterThan(0)
    expect(page.items.map(({ stage }) => stage)).not.toContain('submitted')
    expect(await countIssues(actor, filters, NOW)).toBe(page.items.length)
  })

  it('refuses a unit that is out of sight, by its own name', async () => {
    const { nanchengChamber } = district.units
    const input = issueListInput.parse({ where: `not(unit(${nanchengChamber.code}))` })
    const asked = listIssues(district.actor('dongchengPresident'), input, NOW)
    await expect(asked).rejects.toMatchObject({ code: 'unknown_unit', path: 'where' })
  })
})
