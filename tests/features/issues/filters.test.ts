import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '#lib/db/client.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { countIssues, listIssues, listSimilar } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict

const TITLES = {
  dongchengChamber: [
    '会费收缴率仅 50% 左右',
    '会费收缴率仅 500 元',
    'a_b 协议未签',
    'axb 协议未签',
    '反斜杠 \\ 未改',
  ],
  nanchengChamber: ['班子届满未换届'],
} as const

beforeAll(async () => {
  district = await freshDistrict()
  for (const [chamber, titles] of Object.entries(TITLES)) {
    for (const title of titles) {
      const { code } = district.units[chamber as keyof typeof TITLES]
      const facts = { description: '详见附件', category: 'funding', source: 'visit', chamber: code }
      await must(reportIssue, district.actor('clerk'), { title, ...facts })
    }
  }
})

async function found(query: object): Promise<string[]> {
  const page = await listIssues(district.actor('clerk'), issueListInput.parse(query), NOW)
  return page.items.map(({ title }) => title).sort()
}

describe('the search of the ledger', () => {
  it.each([
    ['50%', ['会费收缴率仅 50% 左右']],
    ['a_b', ['a_b 协议未签']],
    ['\\', ['反斜杠 \\ 未改']],
    ['%', ['会费收缴率仅 50% 左右']],
    ['_', ['a_b 协议未签']],
  ])('takes %s literally', async (q, titles) => {
    expect(await found({ q })).toEqual(titles)
  })

  it.each([
    ['A_B', ['a_b 协议未签']],
    ['nancheng', ['班子届满未换届']],
    ['NCJDSH', ['班子届满未换届']],
    ['南城 换届', ['班子届满未换届']],
    ['东城 换届', []],
    ['-00006', ['班子届满未换届']],
    ['没有这回事', []],
  ])('finds by %s', async (q, titles) => {
    expect(await found({ q })).toEqual([...titles])
  })

  it('agrees with the count for every filter', async () => {
    const { dongcheng, federation } = district.units
    const filters = [
      { q: '协议' },
      { unit: [dongcheng.code] },
      { unit: federation.code },
      { stage: ['submitted', 'closed'], category: 'funding' },
      { light: ['grey'], state: 'open' },
      { light: 'red' },
      { from: '2026-03-16', to: '2026-03-16' },
      { from: '2026-03-17' },
    ]
    for (const filter of filters) {
      const input = issueListInput.parse({ ...filter, count: 'true' })
      const page = await listIssues(district.actor('clerk'), input, NOW)
      expect(page.total, JSON.stringify(filter)).toBe(page.items.length)
      const { sort: _s, limit: _l, count: _c, ...narrowed } = input
      expect(await countIssues(district.actor('clerk'), narrowed, NOW)).toBe(page.total)
    }
  })
})

describe('what the ledger shows', () => {
  it('ends where the sight of the viewer ends', async () => {
    const input = issueListInput.parse({ count: 'true' })
    const total = async (name: Parameters<TestDistrict['actor']>[0]) =>
      (await listIssues(district.actor(name), input, NOW)).total
    expect(await total('clerk')).toBe(6)
    expect(await total('dongcheng')).toBe(5)
    expect(await total('nanchengPresident')).toBe(1)
    expect(await total('member')).toBe(0)
    expect(await total('auditor')).toBe(0)
  })

  it('refuses a unit that is missing or out of sight, in the same words', async () => {
    const { nanchengChamber } = district.units
    for (const unit of ['KEINE', nanchengChamber.code]) {
      const asked = listIssues(
        district.actor('dongchengPresident'),
        issueListInput.parse({ unit }),
        NOW,
      )
      await expect(asked).rejects.toMatchObject({ code: 'unknown_unit', path: 'unit' })
    }
  })

  it('costs three statements, four with a unit, and one less when its total was counted', async () => {
    const input = issueListInput.parse({ count: 'true', q: '不曾问过' })
    const plain = await countQueries(() => listIssues(district.actor('clerk'), input, NOW))
    expect(plain.count).toBe(3)
    const again = await countQueries(() => listIssues(district.actor('clerk'), input, NOW))
    expect(again.count).toBe(2)
    const unit = [district.units.dongcheng.code]
    const narrowed = await countQueries(() =>
      listIssues(district.actor('clerk'), { ...input, unit }, NOW),
    )
    expect(narrowed.count).toBe(4)
  })
})

describe('similar issues', () => {
  const similar = async (
    title: string,
    chamber: 'dongchengChamber' | 'nanchengChamber',
    who = 'clerk',
  ) => {
    const draft = { title, chamber: district.units[chamber].code }
    const lines = await listSimilar(district.actor(who as 'clerk'), draft, NOW)
    return lines.map((line) => line.title)
  }

  it('are open ones of the same chamber with much the same title', async () => {
    expect(await similar('班子届满，尚未换届', 'nanchengChamber')).toEqual(['班子届满未换届'])
    expect(await similar('班子届满，尚未换届', 'dongchengChamber')).toEqual([])
    expect(await similar('没有办公场地', 'nanchengChamber')).toEqual([])
  })

  it('are only those the reporter may see', async () => {
    expect(await similar('班子届满未换届', 'nanchengChamber', 'nanchengMember')).toEqual([])
  })
})
