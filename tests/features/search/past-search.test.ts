import { beforeAll, expect, test } from 'vitest'
import { pastSearchSql } from '#lib/access/past-search.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

// test 17: what is found as of a day is what was found on that day.

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']
const LATER = new Date('2026-03-20T01:00:00Z')
const at = (day: string, hour = 9) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
const endOf = (day: string) => new Date(`${day}T23:59:59+08:00`)

/** Words of every stage of the history, ends of them, and words that nobody ever said. */
const SEARCHES = [
  ...[
    '章程过期',
    '章程',
    '印章遗失',
    '会费 0 元',
    '会费0元',
    'ＬＥＡＳＥ',
    'lease',
    '须登报',
    '说明',
  ],
  ...['修订章程并备案', '重新刻章', '刻章', '台账缺页', '场地照片', '照片.jpg', '王立新', '李会长'],
  ...['缺经费', '另行补助', '理事会讨论', '东城', 'dcjd', '章程 理事会', '印章 王立新', '先行自查'],
  ...['note', 'payload', 'issue', 'image', '没有人说过', '2026', '138', '%', '_', '\\', '"'],
]

let district: TestDistrict
const captured = new Map<string, string[]>()

async function found(q: string, now: Date, asOf?: string): Promise<string[]> {
  const input = issueListInput.parse({ q, asOf })
  const { items } = await listIssues(district.actor('clerk'), input, now)
  return items.map(({ number }) => number).sort()
}

async function say(number: string, day: string, event: NewEvent): Promise<void> {
  const by = {
    ...{ districtId: district.id, actorId: null, unit: null, office: null },
    cause: { kind: 'rule' },
  } as const
  await districtDb(district.id).$transaction((tx) =>
    appendToIssue(tx, by, number, at(day, 10), () => [event]),
  )
}

/** An upload, as an event names it. */
async function file(name: string) {
  const id = crypto.randomUUID()
  const { sha256 } = await prisma.evidence.create({
    data: {
      ...{ districtId: district.id, id, name, mediaType: 'image/jpeg', size: 10 },
      sha256: id.replaceAll('-', '').repeat(2),
      uploadedById: district.actor('clerk').personId,
      uploadedAt: LATER,
    },
  })
  return { id, sha256, name }
}

beforeAll(async () => {
  district = await freshDistrict()
  const { report, move } = walker(district)
  const numbers: string[] = []
  const steps: ((day: string) => Promise<void>)[] = [
    async (day) => {
      const facts = { chamber: 'dongchengChamber', by: 'clerk' } as const
      numbers.push(await report({ ...facts, title: '章程过期' }, at(day)))
      numbers.push(await report({ ...facts, title: '会费 0 元,ＬＥＡＳＥ 合同' }, at(day)))
    },
    async (day) => {
      const told = { goal: '修订章程并备案', measures: '重新刻章', owner: '王立新' }
      for (const [fact, value] of Object.entries(told)) {
        await move('clerk', numbers[0] as string, { action: 'correct', [fact]: value }, at(day))
      }
    },
    async (day) => {
      const said = { action: 'comment', note: '理事会讨论 "补助"' }
      await move('clerk', numbers[0] as string, said, at(day))
      await move('clerk', numbers[1] as string, { action: 'accept' }, at(day))
    },
    async (day) => {
      const edit = { action: 'correct', title: '印章遗失', description: '须 登 报' }
      await move('clerk', numbers[0] as string, edit, at(day))
      const title = { action: 'correct', title: '租约' }
      await move('clerk', numbers[1] as string, title, at(day))
    },
    async (day) => {
      const told = { measures: '先行自查', difficulties: '缺经费', accountableLeader: '李会长' }
      for (const [fact, value] of Object.entries(told)) {
        await move('clerk', numbers[0] as string, { action: 'correct', [fact]: value }, at(day))
      }
    },
    async (day) => {
      const evidence = [await file('场地照片.jpg')]
      const payload = { outcome: 'held', note: '台账缺页', evidence } as const
      await say(numbers[1] as string, day, { type: 'lookback.recorded', payload })
    },
  ]
  for (const [n, day] of DAYS.entries()) {
    await steps[n]?.(day)
    for (const q of SEARCHES) captured.set(`${day} ${q}`, await found(q, endOf(day)))
  }
  const all = { action: 'correct', title: '全部改写', description: '另有说法' }
  for (const number of numbers) await move('clerk', number, all, LATER)
}, 60_000)

test.each(DAYS)('17: as of %s every word finds what it found on that day', async (day) => {
  const then = SEARCHES.map((q) => [q, captured.get(`${day} ${q}`)])
  const now = await Promise.all(SEARCHES.map(async (q) => [q, await found(q, LATER, day)]))
  expect(now).toEqual(then)
})

test('the searches of the history find something on some days and nothing on others', () => {
  const sizes = (q: string) => DAYS.map((day) => captured.get(`${day} ${q}`)?.length)
  expect(sizes('章程过期')).toEqual([1, 1, 1, 0, 0, 0])
  expect(sizes('会费0元')).toEqual([1, 1, 1, 0, 0, 0])
  expect(sizes('重新刻章')).toEqual([0, 1, 1, 1, 1, 1])
  expect(sizes('须登报')).toEqual([0, 0, 0, 1, 1, 1])
  expect(sizes('缺经费')).toEqual([0, 0, 0, 0, 1, 1])
  expect(sizes('场地照片')).toEqual([0, 0, 0, 0, 0, 1])
  expect(sizes('没有人说过')).toEqual([0, 0, 0, 0, 0, 0])
})

test('what was said is read issue by issue, never the events of a whole district', async () => {
  const condition = pastSearchSql('刻章', { districtId: district.id, asOf: '2026-03-04' })
  const plan = await rows<{ 'QUERY PLAN': string }>(
    Prisma.sql`EXPLAIN SELECT i.id FROM issue i WHERE ${condition}`,
  )
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(await prisma.event.count({ where: { districtId: district.id } })).toBeGreaterThan(10)
  expect(text).toMatch(/Index (Only )?Scan using event_pkey on event e/)
  expect(text).not.toMatch(/Seq Scan on event/)
})
