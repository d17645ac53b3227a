import { beforeAll, expect, test } from 'vitest'
import { readDashboardState } from '#app/(staff)/dashboard/dashboard-state.ts'
import { getDashboard, viewDashboard } from '#lib/dashboard/queries.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let district: TestDistrict

beforeAll(async () => {
  district = await freshDistrict()
  await seedIssues(district)
})

test('a unit outside one’s reach is refused like one that does not exist', async () => {
  const actor = district.actor('dongcheng')
  for (const unit of [district.units.nancheng.code, 'NOWHERE']) {
    await expect(viewDashboard(actor, { unit }, NOW)).rejects.toMatchObject({
      code: 'unknown_unit',
      path: 'unit',
    })
  }
})

test('who reads no issues counts none', async () => {
  const { total, byMonth } = await getDashboard(district.actor('sysadmin'), {}, NOW)
  expect(total).toBe(0)
  expect(byMonth.every(({ reported, closed }) => reported + closed === 0)).toBe(true)
})

test('the API gives the figures without what only the page needs', async () => {
  const { bySource, byTownship } = await getDashboard(district.actor('clerk'), {}, NOW)
  expect(Object.keys(bySource[0] ?? {})).toEqual(['source', 'total', 'closed'])
  expect(Object.keys(byTownship[0] ?? {}).sort()).toEqual(
    ['closingRate', 'code', 'name', 'open', 'overdue', 'total'].sort(),
  )
})

test('an address names each field at fault once and keeps the others', () => {
  const kinds = (query: Parameters<typeof readDashboardState>[0]) => {
    const state = readDashboardState(query)
    if (!('faults' in state)) throw new Error('nothing is at fault')
    return { faults: state.faults.map(({ param, kind }) => `${param} ${kind}`), rest: state.rest }
  }
  expect(kinds({ from: '2026-02-30', to: 'x', unit: ' ', page: '2' })).toEqual({
    faults: ['from date', 'to date', 'page unknown'],
    rest: {},
  })
  // Next adds to what every object has by itself.
  expect(kinds({ constructor: [Object, '1'] as never })).toEqual({
    faults: ['constructor unknown'],
    rest: {},
  })
  expect(kinds({ from: '2026-03-02', to: '2026-03-01', unit: '500119' })).toEqual({
    faults: ['to order'],
    rest: { from: '2026-03-02', unit: '500119' },
  })
  expect(kinds({ unit: ['1', '2'], to: '2026-03-01' })).toEqual({
    faults: ['unit repeated'],
    rest: { to: '2026-03-01' },
  })
  expect(kinds({ unit: '../x' }).faults).toEqual(['unit unit'])
})

test('empty fields of the form say nothing', () => {
  expect(readDashboardState({ unit: '', from: ' ', to: '2026-03-01' })).toEqual({
    to: '2026-03-01',
  })
})
