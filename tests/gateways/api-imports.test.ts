import { beforeAll, expect, test } from 'vitest'
import { send, tokenOf } from '#tests/support/api.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'
import { bookOf, HEAD, ROW } from '#tests/support/ledger-files.ts'

let authorization: string
let bytes: Buffer
beforeAll(async () => {
  const { district } = await apiDistrict()
  authorization = `Bearer ${await tokenOf(district.actor('clerk'))}`
  const row = ROW.with(0, '东城街道商会')
  const rows = [[...HEAD, '天气'], row, ['小计', '1个'], ROW.with(0, '南城街道商会')]
  bytes = await bookOf(
    { name: '2025年', rows, hiddenRows: [4] },
    { name: '2024年', rows: [HEAD, row.with(4, '2024.3.1').with(5, '')] },
    { name: '名单', rows: [['姓名', '电话']] },
  )
})

function upload(sheet?: string, key?: string): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], '台账.xlsx'))
  if (sheet !== undefined) body.append('sheet', sheet)
  const headers = { authorization, ...(key && { 'idempotency-key': key }) }
  return send('/api/v1/imports', { method: 'POST', headers, body })
}

test('An import says which sheet it read and what of the file it did not', async () => {
  const response = await upload('')
  expect(response.status).toBe(201)
  const { sheet, total, notes } = await response.json()
  expect([sheet, total]).toEqual(['2025年', 2])
  expect(notes).toMatchObject({
    otherSheets: ['2024年'],
    unknownHeadings: ['天气'],
    withoutBase: true,
    hiddenRows: 1,
    skipped: [{ reason: 'subtotal', rows: [3], count: 1 }],
  })
  expect(notes.missingColumns).toContain('remark')
})

test('The sheet that is named is read, and is no repetition of another one of the file', async () => {
  const { sheet, rows, notes, sameAs } = await (await upload(' 2024年 ')).json()
  expect([sheet, notes.otherSheets, rows.length]).toEqual(['2024年', ['2025年'], 1])
  expect(sameAs).toEqual([])
})

test('A sheet that is not there, or holds no ledger, is refused by its name', async () => {
  const unknown = await expectProblem(await upload('2099年'), 422, 'invalid_input')
  expect(unknown.errors).toEqual([
    { path: 'sheet', message: '没有名为“2099年”的工作表。有的是：2025年、2024年、名单' },
  ])
  const list = await expectProblem(await upload('名单'), 422, 'invalid_input')
  expect(list.errors?.[0]?.message).toMatch('没有找到问题台账')
})

test('The same file sent again under one key is one import; another sheet is another request', async () => {
  const [first, again] = [await upload('2024年', 'key-1'), await upload('2024年', 'key-1')]
  const [{ id }, { id: same }] = [await first.json(), await again.json()]
  expect([again.status, same]).toEqual([201, id])
  await expectProblem(await upload('2025年', 'key-1'), 422, 'idempotency_mismatch')
})
