import { beforeAll, expect, test, vi } from 'vitest'
import { startFromForm } from '#app/(staff)/issues/exports/start-from-form.ts'
import { now } from '#lib/config/clock.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

// A million issues are too many for a test: here a file holds two.
vi.mock('#lib/exports/schema.ts', async (original) => ({
  ...(await original<object>()),
  EXPORT_LIMIT: 2,
}))

const { district, as } = await apiDistrict()
beforeAll(async () => {
  await seedIssues(district)
})

test('more issues than fit one file are refused at the filters', async () => {
  const refused = await (await as('clerk')).post('/api/v1/exports', { format: 'csv' })
  const { errors } = await expectProblem(refused, 413, 'too_large')
  expect(errors?.map(({ path }) => path)).toEqual(['filters'])
})

test('whoever asked by the form is told so on the page of exports, and fewer come as ever', async () => {
  const ask = async (query: string) => {
    const body = new FormData()
    body.set('format', 'csv')
    body.set('query', query)
    const request = new Request('http://127.0.0.1/issues/export', { method: 'POST', body })
    const call = { actor: district.actor('clerk'), now: now(), requestId: 'test', locale: 'zh-CN' }
    return (await startFromForm(request, call as never)).headers.get('location')
  }
  expect(await ask('')).toBe('/issues/exports?refused=size')
  for (const query of ['constructor=1', '__proto__=1&__proto__=2', 'toString=1']) {
    expect(await ask(query)).toBe('/issues/exports?refused=filters')
  }
  expect(await ask('stage=declined')).toMatch(/^\/api\/v1\/exports\/.*\/file$/)
})
