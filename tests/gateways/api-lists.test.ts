import { describe, expect, test } from 'vitest'
import { issueLineJson } from '#lib/web/api/issue-json.ts'
import { client, tokenOf } from '#tests/support/api.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'
import { freshDistrict } from '#tests/support/factory.ts'

const { district, as, draft } = await apiDistrict()
const SOME_ID = '00000000-0000-4000-8000-000000000000'

describe('lists', () => {
  test('hold what the caller sees, page by page, each once', async () => {
    const own = await freshDistrict()
    const api = client(await tokenOf(own.actor('clerk')))
    const chamber = own.units.dongchengChamber.code
    for (let i = 0; i < 5; i += 1) await api.post('/api/v1/issues', draft({ chamber }))
    const numbers: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = `limit=2&count=true&sort=number${cursor && `&cursor=${cursor}`}`
      const page = await (await api.get(`/api/v1/issues?${query}`)).json()
      expect(page.total).toBe(5)
      numbers.push(...page.items.map((item: unknown) => issueLineJson.parse(item).number))
      cursor = page.nextCursor
    }
    expect(numbers).toHaveLength(5)
    expect(numbers).toEqual([...new Set(numbers)].sort())
    const other = client(await tokenOf(own.actor('nancheng')))
    expect(await (await other.get('/api/v1/issues')).json()).toEqual({
      items: [],
      nextCursor: null,
    })
  })

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=title', 'sort'],
    ['stage=nonsense', 'stage.0'],
    ['stage=closed&stage=nonsense', 'stage.1'],
    ['unknown=1', 'unknown'],
    ['unknown=', 'unknown'],
    ['limit=1&limit=2', 'limit'],
    ['count=perhaps', 'count'],
  ])('refuse ?%s at %s', async (query, path) => {
    const response = await (await as('clerk')).get(`/api/v1/issues?${query}`)
    const body = await expectProblem(response, 422, 'invalid_input')
    expect(body.errors?.map((error) => error.path)).toEqual([path])
  })

  test.each(['nonsense', 'W10', 'WyJcdTAwMDAiXQ', 'eyJhIjoxfQ', 'WyJ4IiwieSIsInoiXQ'])(
    'refuse the cursor %s',
    async (cursor) => {
      for (const path of ['/api/v1/issues', '/api/v1/units']) {
        const response = await (await as('clerk')).get(`${path}?cursor=${cursor}`)
        expect([200, 422]).toContain(response.status)
      }
    },
  )

  test.each(['/api/v1/facts', '/api/v1/feedback', '/api/v1/views', '/api/v1/notices'])(
    'of %s refuse a place in time that no calendar of a database has',
    async (path) => {
      for (const day of ['0000-01-01T00:00:00Z', '1999-12-31T00:00:00Z']) {
        const place = path.endsWith('notices') ? [null, day, SOME_ID] : [day, SOME_ID]
        const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
        const refused = await (await as('clerk')).get(`${path}?cursor=${cursor}`)
        await expectProblem(refused, 422, 'bad_cursor')
      }
    },
  )

  test('give the units one sees, and the figures', async () => {
    const api = await as('dongcheng')
    const units = await (await api.get('/api/v1/units?level=chamber&count=true')).json()
    expect(units).toMatchObject({
      items: [
        { code: district.units.dongchengChamber.code, level: 'chamber', name: '东城街道商会' },
      ],
      nextCursor: null,
      total: 1,
    })
    const figures = await (await api.get('/api/v1/dashboard')).json()
    expect(figures).toMatchObject({ total: expect.any(Number), byCategory: expect.any(Array) })
  })
})
