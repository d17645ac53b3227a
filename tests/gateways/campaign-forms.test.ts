import { beforeAll, expect, test, vi } from 'vitest'
import { openMany, takeScores } from '#app/(staff)/checkups/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { HEADINGS } from '#lib/checkups/sheet-columns.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { publishedOf } from '#tests/support/standards.ts'

const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === 'next-auth.session-token' ? { name, value: browser.cookie } : undefined,
  }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

let district: TestDistrict
let standard: { code: string; version: number }
beforeAll(async () => {
  district = await freshDistrict()
  standard = await publishedOf(district)
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
  const { districtId, accountId: id } = district.actor('clerk')
  browser.cookie = await sealSession(await startSession({ districtId, id }, now()))
})

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const opening = (more: Record<string, string> = {}) =>
  form({
    name: '年度体检',
    standard: `${standard.code}@${standard.version}`,
    fromOn: '2026-01-05',
    untilOn: '2026-01-30',
    reach: 'all',
    ...more,
  })

async function opened(): Promise<string> {
  const answer = await openMany(IDLE, opening()).catch((error: { digest?: string }) => error.digest)
  const id = /campaigns\/([0-9a-f-]{36})/.exec(String(answer))?.[1]
  if (!id) throw new Error(`not opened: ${JSON.stringify(answer)}`)
  return id
}

async function sheet(rows: readonly (readonly Cell[])[]): Promise<File> {
  const columns = Object.values(HEADINGS).map((heading) => ({ heading }))
  const bytes = await writeSheet({ name: '评分', columns, rows })
  return new File([new Uint8Array(bytes)], '评分.xlsx')
}

const line = (chamber: string, item: string, score: number): Cell[] => [
  chamber,
  '',
  item,
  '',
  '',
  null,
  null,
  score,
  '材料不全',
]

test('a campaign names each field that is missing, and opens a check-up for every chamber', async () => {
  const lacking = await openMany(IDLE, opening({ reach: 'township', untilOn: '2026-01-01' }))
  expect(lacking).toMatchObject({ status: 'error' })
  const paths = 'errors' in lacking ? lacking.errors?.map(({ path }) => path) : []
  expect(paths).toEqual(expect.arrayContaining(['untilOn', 'township']))
  const campaignId = await opened()
  expect(await prisma.checkup.count({ where: { districtId: district.id, campaignId } })).toBe(3)
})

test('a sheet of scores is taken whole, or each fault is named by row and column', async () => {
  const campaignId = await opened()
  const [item = ''] = await items()
  const { dongchengChamber } = district.units
  const where = { districtId: district.id, checkup: { campaignId } }
  const bad = await sheet([
    line(dongchengChamber.code, item, 1),
    line(dongchengChamber.code, item, 1),
    line('没有这个商会', item, 1),
    line(dongchengChamber.code, item, 9999),
  ])
  const refused = await takeScores(IDLE, form({ id: campaignId, file: bad }))
  expect(refused).toMatchObject({ status: 'error' })
  expect(JSON.stringify(refused)).toContain('没有这个商会')
  expect(await prisma.checkupScore.count({ where })).toBe(0)
  const good = await sheet([line(dongchengChamber.code, item, 1)])
  const taken = await takeScores(IDLE, form({ id: campaignId, file: good }))
  expect(taken).toMatchObject({ status: 'ok' })
  expect(await prisma.checkupScore.count({ where })).toBe(1)
})

async function items(): Promise<string[]> {
  const found = await prisma.standard.findFirstOrThrow({ where: { districtId: district.id } })
  const { items: all } = found.content as { items: { code: string }[] }
  return all.map(({ code }) => code)
}
