import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '#lib/db/client.ts'
import { search } from '#lib/finder/queries.ts'
import { searchInput } from '#lib/finder/schema.ts'
import { listPeople } from '#lib/people/queries.ts'
import { personListInput } from '#lib/people/schema.ts'
import { listUnits } from '#lib/units/queries.ts'
import { unitListInput } from '#lib/units/schema.ts'
import {
  freshDistrict,
  PERSON_NAMES,
  type PersonName,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

// test 25: one search over units, people and issues, within what the viewer may see.

let district: TestDistrict
let said: string
let titled: string

beforeAll(async () => {
  district = await freshDistrict()
  const { report, move } = walker(district)
  titled = await report({ chamber: 'dongchengChamber', by: 'clerk', title: '党建阵地未挂牌' })
  said = await report({ chamber: 'nanchengChamber', by: 'clerk', title: '会费未公开' })
  await move('clerk', said, { action: 'comment', note: '与<b>党建阵地</b>一并整改' })
})

const find = (q: string, by: PersonName = 'clerk', limit = 10) =>
  search(district.actor(by), searchInput.parse({ q, limit }), TODAY)

/** What is marked, in brackets. */
function shown(text: string, marks: readonly (readonly [number, number])[]): string {
  return [...marks].reverse().reduce((rest, [from, to]) => {
    return `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`
  }, text)
}

describe('the search', () => {
  it('ranks what says it in the title before what says it in a note, later or not', async () => {
    const { issues } = await find('党建')
    expect(issues.items.map(({ number }) => number)).toEqual([titled, said])
    const [first, second] = issues.items
    expect(shown(first?.title ?? '', first?.titleMarks ?? [])).toBe('[党建]阵地未挂牌')
    expect(first?.excerpt).toBeNull()
    const { text, marks } = second?.excerpt ?? { text: '', marks: [] }
    expect(shown(text, marks)).toBe('与<b>[党建]阵地</b>一并整改')
  })

  it('shows no telephone number somebody wrote in a note, also to who looks for it', async () => {
    const { report, move } = walker(district)
    const number = await report({ chamber: 'nanchengChamber', by: 'clerk', title: '阵地待定' })
    const note = `电话 13912345678 找王主任，参看 ${titled}`
    await move('clerk', number, { action: 'comment', note })
    for (const [q, marked] of [
      ['王主任', `电话 139******78 找[王主任]，参看 ${titled}`],
      ['13912345678', `电话 139******78 找王主任，参看 ${titled}`],
    ] as const) {
      const { items } = (await find(q)).issues
      expect(items.map((hit) => hit.number)).toEqual([number])
      const { text, marks } = items[0]?.excerpt ?? { text: '', marks: [] }
      expect(shown(text, marks)).toBe(marked)
    }
  })

  it('puts the issue of a typed number first', async () => {
    const short = String(Number(titled.slice(-5)))
    for (const q of [titled, titled.toLowerCase(), short, titled.slice(-5)]) {
      const { issues } = await find(q)
      expect(issues.items[0]?.number, q).toBe(titled)
    }
    const [hit] = (await find(titled.slice(-5))).issues.items
    expect(shown(hit?.number ?? '', hit?.numberMarks ?? [])).toContain(`[${titled.slice(-5)}]`)
  })

  it.each([
    ['东城街道商会', '东城街道商会'],
    ['dcjdsh', '东城街道商会'],
    ['dcjd', '东城街道'],
    ['dongcheng', '东城街道'],
    ['区物流', '区物流协会'],
    ['qwlxh', '区物流协会'],
  ])('finds a unit by %s', async (q, name) => {
    expect((await find(q)).units.items[0]?.name).toBe(name)
  })

  it('finds people with their offices and no telephone number in full', async () => {
    const { people } = await find('dcjb')
    expect(people.items[0]).toMatchObject({
      name: '东城经办',
      offices: [{ office: 'township_officer', unitName: '东城街道' }],
    })
    expect(people.items[0]?.phone).toMatch(/\*/)
  })

  it.each(['dongcheg', 'dogncheng', 'dongchengjiedaosanghui'])(
    'forgives a wrong letter: %s',
    async (q) => {
      const found = await find(q)
      expect(found.isLoose).toBe(true)
      expect(found.units.items.map(({ name }) => name)).toContain('东城街道商会')
    },
  )

  it.each(['(a+)+$', '.*', '%', '_', '\\', "'", '   ', '没有这回事', 'zzzzzzzz'])(
    'finds nothing by %s',
    async (q) => {
      const input = { q, limit: 10 }
      const found = await search(district.actor('clerk'), input, TODAY)
      const { units, people, issues } = found
      expect([units, people, issues].map(({ items }) => items.length)).toEqual([0, 0, 0])
    },
  )

  it('shows each viewer the units, people and issues of the lists, and no more', async () => {
    for (const by of PERSON_NAMES) {
      const actor = district.actor(by)
      const units = await listUnits(actor, unitListInput.parse({ q: '城', limit: 200 }))
      const people = await listPeople(actor, personListInput.parse({ q: '城', limit: 200 }), TODAY)
      const found = await search(actor, { q: '城', limit: 50 }, TODAY)
      const codes = found.units.items.map(({ code }) => code).sort()
      expect(codes, by).toEqual(units.items.map(({ code }) => code).sort())
      const ids = found.people.items.map(({ id }) => id).sort()
      expect(ids, by).toEqual(people.items.map(({ id }) => id).sort())
    }
    expect((await find('党建', 'dongcheng')).issues.items.map(({ number }) => number)).toEqual([
      titled,
    ])
    expect((await find('党建', 'member')).issues.items).toEqual([])
  })

  it('costs at most six statements', async () => {
    expect((await countQueries(() => find('党建'))).count).toBeLessThanOrEqual(6)
  })

  it('says when there are more', async () => {
    const { units } = await find('城', 'clerk', 2)
    expect([units.items.length, units.more]).toEqual([2, true])
  })
})
