import { expect, test } from 'vitest'
import { labelStep, periods } from '#components/dashboard/periods.ts'
import { months } from '#lib/dashboard/months.ts'

const TODAY = '2026-03-16'
const group = (reportedMonth: string, endedMonth: string | null = null) => ({
  reportedMonth,
  endedMonth,
  stage: endedMonth ? 'closed' : 'rectifying',
  count: 1,
  days: endedMonth ? 3 : null,
})
const namesOf = (list: readonly { month: string }[]) => list.map(({ month }) => month)

test('months run from the January of the first report to the present', () => {
  const list = months([group('2025-11'), group('2025-11', '2025-12')], {}, TODAY)
  expect(namesOf(list).at(0)).toBe('2025-01')
  expect(namesOf(list).at(-1)).toBe('2026-03')
  expect(list.find(({ month }) => month === '2025-11')).toMatchObject({ reported: 2, closed: 0 })
  expect(list.find(({ month }) => month === '2025-12')).toMatchObject({ reported: 0, closed: 1 })
})

test('a span begins and ends the months, but a later closing stays in sight', () => {
  const span = { from: '2025-02-10', to: '2025-03-05' }
  expect(namesOf(months([group('2025-02')], span, TODAY))).toEqual(['2025-02', '2025-03'])
  const late = months([group('2025-02', '2025-05')], span, TODAY)
  expect(namesOf(late).at(-1)).toBe('2025-05')
})

test('without any issue there is at most this year to show', () => {
  expect(namesOf(months([], {}, TODAY))).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(months([], { from: '2027-01-01' }, TODAY)).toEqual([])
})

test('long spans are summed up by quarter, then by year, and lose nothing', () => {
  for (const [first, grain, points] of [
    ['2025-04', 'month', 15],
    ['2021-01', 'quarter', 21],
    ['2004-01', 'year', 23],
  ] as const) {
    const made = periods(months([group(first), group('2026-02')], {}, TODAY))
    expect([made.grain, made.list.length]).toEqual([grain, points])
    expect(made.list.reduce((sum, { reported }) => sum + reported, 0)).toBe(2)
  }
})

test('periods know their first and last day', () => {
  const { list } = periods(months([group('2024-02')], { to: '2024-02-29' }, TODAY))
  expect(list.map(({ from, to }) => [from, to])).toEqual([
    ['2024-01-01', '2024-01-31'],
    ['2024-02-01', '2024-02-29'],
  ])
  const quarters = periods(months([group('2021-01')], {}, TODAY)).list
  expect(quarters.at(-1)).toMatchObject({ key: '2026Q1', from: '2026-01-01', to: '2026-03-31' })
})

test('labels of the axis leave room for each other', () => {
  expect([labelStep('month', 6), labelStep('month', 12), labelStep('month', 24)]).toEqual([1, 3, 6])
  expect([labelStep('quarter', 20), labelStep('year', 8), labelStep('year', 20)]).toEqual([4, 1, 4])
})
