import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries, prisma } from '#lib/db/client.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { rebuildSearch } from '#lib/search/rebuild.ts'
import { verify } from '#lib/verify/verify.ts'
import { freshDistrict, NOW, type PersonName, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

// test 25: words are found wherever somebody wrote them, as far as the viewer sees.

let district: TestDistrict
let walk: ReturnType<typeof walker>
let venue: string
let fees: string

beforeAll(async () => {
  district = await freshDistrict()
  walk = walker(district)
  const { report, move, give, on } = walk
  venue = await report({ chamber: 'dongchengChamber', by: 'clerk', title: '无固定办公场所' })
  fees = await report({ chamber: 'nanchengChamber', by: 'clerk', title: '会费 0 元,收缴率低' })
  await move('clerk', venue, { action: 'accept' })
  await give('clerk', venue, 'dongcheng', { requirement: '协调园区提供用房' })
  await on('dongcheng', venue, 'dongcheng', { action: 'acknowledge' })
  const progress = { action: 'report_progress', note: '已看过三处写字楼;lease 合同在谈' }
  await on('dongcheng', venue, 'dongcheng', progress)
  await move('clerk', fees, { action: 'comment', note: '请财务核对 2025 年账目' })
})

async function found(q: string, by: PersonName = 'clerk'): Promise<string[]> {
  const page = await listIssues(district.actor(by), issueListInput.parse({ q }), NOW)
  return page.items.map(({ number }) => number).sort()
}

describe('a search of issues', () => {
  it.each([
    ['办公', 'title'],
    ['园区', 'an order'],
    ['写字楼', 'a note of progress'],
    ['LEASE', 'Latin in a note'],
    ['三处写 用房', 'two words in two places'],
    ['东城', 'the name of the chamber'],
    ['dcjd', 'initials of the chamber'],
    ['dongchengjie 园区', 'pinyin of the chamber and a word'],
  ])('finds by %s: %s', async (q) => {
    expect(await found(q)).toEqual([venue])
  })

  it('finds a comment, and the number by its end', async () => {
    expect(await found('财务核对')).toEqual([fees])
    expect(await found(fees.slice(-4))).toEqual([fees])
  })

  it('narrows with every word', async () => {
    expect(await found('园区 会费')).toEqual([])
    expect(await found('财务 2025')).toEqual([fees])
  })

  it.each([
    '(a+)+$',
    '.*',
    '^',
    '(((((((((((((a{1,9}){1,9}){1,9}',
    '%%',
    '__',
    "' OR 1=1 --",
    '!&|:*<->',
  ])('takes %s as text', async (q) => {
    expect(await found(q)).toEqual([])
  })

  it('ends where the sight of the viewer ends, for notes as well', async () => {
    expect(await found('写字楼', 'dongcheng')).toEqual([venue])
    for (const by of ['nancheng', 'nanchengPresident', 'member', 'auditor'] as const) {
      expect(await found('写字楼', by), by).toEqual([])
    }
    const stranger = await freshDistrict()
    const input = issueListInput.parse({ q: '写字楼' })
    expect((await listIssues(stranger.actor('clerk'), input, NOW)).items).toEqual([])
  })
})

describe('what issues are found by', () => {
  it('costs a write that says something one statement, and a silent one none', async () => {
    const number = await walk.report({ chamber: 'nanchengChamber', by: 'clerk' })
    const touching = (statements: readonly string[]) =>
      statements.filter((sql) => sql.includes('issue_search')).length
    const spoken = await countQueries(() =>
      walk.move('clerk', number, { action: 'comment', note: '已电话联系' }),
    )
    expect(touching(spoken.statements)).toBe(1)
    const silent = await countQueries(() => walk.move('clerk', number, { action: 'accept' }))
    expect(touching(silent.statements)).toBe(0)
  })

  it('follows an edit: the old words are gone, what was said stays', async () => {
    const number = await walk.report({
      chamber: 'nanchengChamber',
      by: 'clerk',
      title: '章程过期',
    })
    await walk.move('clerk', number, { action: 'comment', note: '理事会讨论' })
    const edit = { action: 'correct', title: '印章遗失', description: '须登报' }
    await walk.move('clerk', number, edit)
    expect(await found('章程过期')).toEqual([])
    expect(await found('印章 登报 理事会')).toEqual([number])
  })

  it('is made anew from the events by the worker, and verify compares the two', async () => {
    expect((await verify({})).difference).toBeNull()
    await prisma.$executeRaw`UPDATE issue_search SET tokens = 'tx', stale = true
      WHERE district_id = ${district.id}`
    expect(await found('写字楼')).toEqual([])
    while ((await rebuildSearch(2)) > 0);
    expect(await found('写字楼')).toEqual([venue])
    expect((await verify({})).difference).toBeNull()
    await prisma.$executeRaw`UPDATE issue_search SET tokens = tokens || 't假话'::tsvector
      WHERE district_id = ${district.id}`
    expect((await verify({})).difference).toMatchObject({ found: 't假话' })
  })
})
