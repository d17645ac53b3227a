import { beforeAll, describe, expect, test } from 'vitest'
import { WHERE_LIMITS } from '#lib/domain/where.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { as, draft } = await apiDistrict()
let clerk: Awaited<ReturnType<typeof as>>
beforeAll(async () => {
  clerk = await as('clerk')
  for (const title of ['会费(a+)+$未缴', '会费长期未缴', '场地未落实']) {
    await clerk.post('/api/v1/issues', draft({ title }))
  }
})

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const list = (fields: Record<string, string>) => clerk.get(`/api/v1/issues?${query(fields)}`)

/** The fields at fault, and why. */
async function faults(answer: Response): Promise<unknown[]> {
  const { errors = [] } = await expectProblem(answer, 422, 'invalid_input')
  return errors.map(({ path, message }) => [path, message])
}

describe('a nested filter a hundred deep', () => {
  const where = `${'not('.repeat(100)}light(red)${')'.repeat(100)}`
  const why = expect.stringContaining(`${WHERE_LIMITS.depth}`)

  test('is refused by the name of its field, with the depth there may be', async () => {
    expect(await faults(await list({ where }))).toEqual([['where', why]])
    const exported = await clerk.post('/api/v1/exports', { format: 'csv', filters: { where } })
    expect(await faults(exported)).toEqual([['filters.where', why]])
  })

  test('is not kept as a view either', async () => {
    const view = { name: '深', address: query({ where }) }
    const kept = await clerk.post('/api/v1/views', view)
    expect(await faults(kept)).toEqual([['address', expect.anything()]])
  })
})

test('a cursor of another filter is refused by its name', async () => {
  const { nextCursor: cursor } = await (await list({ limit: '1', category: 'staff' })).json()
  expect((await list({ limit: '1', category: 'staff', cursor })).status).toBe(200)
  const others: Record<string, string>[] = [
    { category: 'funding' },
    { where: 'light(red)' },
    { sort: 'number' },
    {},
  ]
  for (const other of others) {
    const refused = await expectProblem(
      await list({ limit: '1', ...other, cursor }),
      422,
      'bad_cursor',
    )
    expect(refused.errors?.map(({ path }) => path)).toEqual(['cursor'])
  }
})

describe.each([
  ['in the search', (text: string) => ({ q: text })],
  ['in a condition on titles', (text: string) => ({ where: `title("${text}")` })],
] as const)('what means something elsewhere is text %s', (_, fields) => {
  test.each([
    ['(a+)+$', ['会费(a+)+$未缴']],
    ['^(((((a{1,9}){1,9}){1,9}){1,9}){1,9})+$', []],
    ['%', []],
    ['_', []],
  ])('%s', async (text, titles) => {
    const { items } = await (await list(fields(text))).json()
    expect(items.map(({ title }: { title: string }) => title)).toEqual(titles)
  })
})
