import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { SORTS } from '#lib/domain/ledger-state.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict

// Two share a date, two have none, and two were reported at the same instant.
const DUE = ['2026-03-20', null, '2026-03-18', '2026-03-20', null, '2026-04-01', '2026-02-01']

beforeAll(async () => {
  district = await freshDistrict()
  for (const [index, due] of DUE.entries()) {
    const chamber = district.units.dongchengChamber.code
    const facts = { description: '说明', category: 'venue', source: 'visit', chamber }
    const at = new Date(NOW.getTime() + Math.floor(index / 2) * 1000)
    const { number } = await must(
      reportIssue,
      district.actor('clerk'),
      { title: `问题${index}`, ...facts },
      at,
    )
    await prisma.issue.updateMany({
      where: { districtId: district.id, number },
      data: { dueOn: due && toDateColumn(due) },
    })
  }
})

function list(query: object) {
  return listIssues(district.actor('clerk'), issueListInput.parse(query), NOW)
}

/** All numbers, page by page. */
async function walk(query: object): Promise<string[]> {
  const numbers: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...query, ...(cursor && { cursor }) })
    numbers.push(...page.items.map(({ number }) => number))
    cursor = page.nextCursor
  }
  return numbers
}

describe('paging through the ledger', () => {
  it.each(SORTS)('by %s shows every issue once, in the order of the whole list', async (sort) => {
    const whole = (await list({ sort })).items.map(({ number }) => number)
    expect(whole).toHaveLength(DUE.length)
    for (const limit of [1, 2, 3, 6, 7]) expect(await walk({ sort, limit })).toEqual(whole)
  })

  it('puts issues without a due date last in both directions', async () => {
    for (const sort of ['dueOn', '-dueOn']) {
      const dates = (await list({ sort })).items.map(({ dueOn }) => dueOn)
      expect(dates.slice(-2)).toEqual([null, null])
      const running = dates.slice(0, -2).map(String)
      const ascending = [...running].sort()
      expect(running).toEqual(sort === 'dueOn' ? ascending : ascending.reverse())
    }
  })

  it('is not disturbed by what is reported in the meantime', async () => {
    const first = await list({ sort: '-reportedAt', limit: 3 })
    const chamber = district.units.nanchengChamber.code
    const facts = { title: '新问题', description: '说明', category: 'venue', source: 'visit' }
    const later = new Date(NOW.getTime() + 60_000)
    await must(reportIssue, district.actor('clerk'), { ...facts, chamber }, later)
    const rest = await walk({ sort: '-reportedAt', limit: 3, cursor: first.nextCursor })
    const seen = [...first.items.map(({ number }) => number), ...rest]
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('a cursor', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const decode = (text: string): [string, string | null, string] =>
    JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))

  it('of other filters or another order is refused', async () => {
    const { nextCursor: cursor } = await list({ sort: 'dueOn', limit: 2 })
    await expect(list({ sort: '-dueOn', limit: 2, cursor })).rejects.toThrow(DomainError)
    await expect(list({ sort: 'dueOn', q: '问题', cursor })).rejects.toThrow(DomainError)
    // How many lines a page has does not matter.
    expect((await list({ sort: 'dueOn', limit: 4, cursor })).items).toHaveLength(4)
  })

  it.each(['reportedAt', 'dueOn', 'number'])(
    'made up for %s is refused, never a defect',
    async (sort) => {
      const { nextCursor } = await list({ sort, limit: 2 })
      const [key, value, number] = decode(nextCursor ?? '')
      const dates = sort === 'number' ? [] : ['2026', '+275760-09-13T00:00:00.000Z', 'x', '']
      const bad = [
        'x',
        '',
        encode([]),
        encode([key, value, '\u0000']),
        encode([key, 7, number]),
        ...(sort === 'reportedAt' ? [encode([key, null, number])] : []),
        ...dates.map((date) => encode([key, date, number])),
      ]
      for (const cursor of bad) {
        await expect(list({ sort, cursor }), cursor).rejects.toMatchObject({ code: 'bad_cursor' })
      }
    },
  )
})
