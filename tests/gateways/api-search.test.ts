import { describe, expect, test } from 'vitest'
import { searchJson } from '#lib/web/api/search-json.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { as, draft } = await apiDistrict()

const asking = (q: string, more = '') => `/api/v1/search?q=${encodeURIComponent(q)}${more}`

describe('the search of the API', () => {
  test('answers units, people and issues in the shape of the document', async () => {
    const clerk = await as('clerk')
    await clerk.post('/api/v1/issues', draft({ title: '东城印章未备案' }))
    const response = await clerk.get(asking('东城'))
    expect(response.status).toBe(200)
    const { units, people, issues } = searchJson.parse(await response.json())
    expect(units.items.map(({ name }) => name)).toContain('东城街道商会')
    expect(people.items.length).toBeGreaterThan(0)
    expect(issues.items[0]).toMatchObject({ title: '东城印章未备案', titleMarks: [[0, 2]] })
  })

  test('keeps to what the caller sees', async () => {
    const { issues, people } = await (await (await as('member')).get(asking('东城'))).json()
    expect([issues.items, people.items]).toEqual([[], []])
  })

  test.each([
    ['/api/v1/search', 'q'],
    [asking(' '), 'q'],
    [asking('甲'.repeat(101)), 'q'],
    [asking('东城', '&limit=0'), 'limit'],
    [asking('东城', '&limit=51'), 'limit'],
    [asking('东城', '&page=2'), 'page'],
  ])('refuses %s at %s', async (path, field) => {
    const response = await (await as('clerk')).get(path)
    const body = await expectProblem(response, 422, 'invalid_input')
    expect(body.errors?.map((error) => error.path)).toEqual([field])
  })
})
