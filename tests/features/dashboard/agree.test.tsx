import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { Figures } from '#components/dashboard/figures.tsx'
import { Wall } from '#components/dashboard/wall/wall.tsx'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { countQueries } from '#lib/db/client.ts'
import { COUNTED_NAMES, RATE_NAMES } from '#lib/domain/figures.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { type IssueListInput, issueListInput } from '#lib/issues/schema.ts'
import {
  freshDistrict,
  NOW,
  type PersonName,
  type TestDistrict,
  type UnitName,
} from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'
import { playLives } from './issues.ts'

let district: TestDistrict

beforeAll(async () => {
  // A second district beside it, with issues of its own, that nobody here may ever count.
  await seedIssues(await freshDistrict())
  district = await freshDistrict()
  await seedIssues(district)
  await playLives(district)
}, 120_000)

type Filters = Omit<DashboardInput, 'unit'> & { unit?: UnitName }
const LAST_YEAR = { from: '2025-01-01', to: '2025-12-31' }
const VIEWS: readonly (readonly [PersonName, Filters])[] = [
  ['clerk', {}],
  ['clerk', LAST_YEAR],
  ['clerk', { from: '2026-01-01', to: '2026-03-31', category: ['other', 'venue'] }],
  ['clerk', { category: ['bylaw'], source: ['visit', 'checkup'] }],
  ['director', { unit: 'nancheng', from: '2025-04-01', to: '2025-06-30', source: ['visit'] }],
  ['clerk', { unit: 'federation' }],
  ['clerk', { unit: 'dongcheng' }],
  ['clerk', { unit: 'nanchengChamber', from: '2025-06-30' }],
  ['clerk', { unit: 'logistics', to: '2026-03-10' }],
  ['director', { from: '2025-12-31', to: '2026-01-01' }],
  ['dongcheng', {}],
  ['nancheng', {}],
  ['nancheng', { unit: 'nanchengChamber' }],
  ['dongchengSecretary', {}],
  ['logistics', LAST_YEAR],
  ['leader', {}],
  ['instructor', { unit: 'dongchengChamber' }],
  ['department', {}],
  ['member', {}],
]

/** A link of the page: where it leads and the figure it shows. */
type Shown = Readonly<{ href: string; text: string; figure: number }>

function linksOf(markup: string): Shown[] {
  return [...markup.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = '', inner = '']) => {
    const href = /href=(["'])(.*?)\1/.exec(attributes)?.[2]?.replaceAll('&amp;', '&') ?? ''
    const label = /aria-label=(["'])(.*?)\1/.exec(attributes)?.[2]
    // A tile holds its name, its number and a note; other links end with their number.
    const text = label ?? inner.replaceAll(/<[^>]*>/g, ' ').trim()
    const tile = />([\d.]+)<\/span><span[^>]*>个</.exec(inner)?.[1]
    return { href, text, figure: Number(tile ?? /(\d+)$/.exec(text)?.[1]) }
  })
}

async function show(actor: Actor, filters: DashboardInput) {
  const figures = await viewDashboard(actor, filters, NOW)
  const t = translator('zh-CN')
  const page = <Figures figures={figures} filters={filters} t={t} locale="zh-CN" />
  return { figures, links: linksOf(renderToStaticMarkup(page)) }
}

/** The ledger's own reading of an address. */
function readAddress(href: string): IssueListInput {
  const url = new URL(href, 'http://localhost')
  expect(url.pathname).toBe('/issues')
  const query = [...new Set(url.searchParams.keys())].map((name) => {
    const values = url.searchParams.getAll(name)
    return [name, values.length > 1 ? values : values[0]]
  })
  return issueListInput.parse(Object.fromEntries(query))
}

const toInput = ({ unit, ...span }: Filters): DashboardInput =>
  unit ? { ...span, unit: district.units[unit].code } : span

/** How many issues the page of the ledger says there are, that of a past day included. */
async function ledgerCount(actor: Actor, input: IssueListInput): Promise<number> {
  const { total } = await listIssues(actor, { ...input, limit: 1, count: true }, NOW)
  return total ?? Number.NaN
}

test.each(VIEWS)('every figure of %s under %o is what its link finds', async (name, filters) => {
  const actor = district.actor(name)
  const { figures, links } = await show(actor, toInput(filters))
  const addresses = new Map(links.map(({ href }) => [href, readAddress(href)]))
  const found = new Map<string, number>()
  await Promise.all(
    [...addresses].map(async ([href, input]) => found.set(href, await ledgerCount(actor, input))),
  )
  // The mean is no count; the issues behind it are the closed ones.
  const [mean, ...rest] = links.toSorted((a, b) => rank(a) - rank(b))
  expect(found.get(mean?.href ?? '')).toBe(figures.closed)
  const wrong = rest.filter(({ href, figure }) => found.get(href) !== figure)
  expect(wrong.map((link) => ({ ...link, found: found.get(link.href) }))).toEqual([])
  expect(rest.length).toBeGreaterThan(40)
  // The ledger refuses units the viewer does not see: no link may name one.
  const unit = [...new Set([...addresses.values()].flatMap((input) => input.unit ?? []))]
  await listIssues(actor, { unit, sort: 'number', limit: 1, count: true }, NOW)
})

const rank = ({ text }: Shown) => (text.startsWith('平均') ? 0 : 1)

test('the screen on the wall shows what its links find, and the way out of coming anew', async () => {
  const actor = district.actor('clerk')
  const figures = await viewDashboard(actor, {}, NOW)
  const telling = { t: translator('zh-CN'), locale: 'zh-CN', now: NOW } as const
  const markup = renderToStaticMarkup(
    <Wall figures={figures} filters={{}} place={null} isStill={false} telling={telling} />,
  )
  const shown = linksOf(markup)
  const counted = shown.filter(
    ({ href, text }) => href.startsWith('/issues') && !text.endsWith('%'),
  )
  expect(counted.length).toBeGreaterThan(35)
  for (const { href, figure, text } of counted) {
    expect([text, await ledgerCount(actor, readAddress(href))]).toEqual([text, figure])
  }
  const others = shown.filter(({ href }) => !href.startsWith('/issues'))
  expect(others.map(({ href }) => href)).toEqual(['/dashboard/wall?still=1', '/dashboard'])
})

test('the parts of every division add up to the whole', async () => {
  for (const [name, filters] of VIEWS) {
    const { figures } = await show(district.actor(name), toInput(filters))
    const sum = (list: readonly { total: number }[]) =>
      list.reduce((all, { total }) => all + total, 0)
    const { total, byCategory, bySource, byTownship, byMonth } = figures
    expect([byCategory, bySource, byTownship].map(sum)).toEqual([total, total, total])
    expect(byMonth.reduce((all, { reported }) => all + reported, 0)).toBe(total)
    expect(byMonth.reduce((all, { closed }) => all + closed, 0)).toBe(figures.closed)
  }
})

test('the district has something of everything to count', async () => {
  const { figures } = await show(district.actor('clerk'), {})
  const { byStage, byCategory, overdue, dueSoon, averageDays } = figures
  const missing = byCategory.filter(({ total }) => total === 0).map(({ category }) => category)
  expect(missing, 'each category needs a life in tests/features/dashboard/issues.ts').toEqual([])
  expect(Object.keys(byStage).sort()).toEqual([
    'accepted',
    'closed',
    'declined',
    'dispatched',
    'pending_closure',
    'rectifying',
    'submitted',
    'terminated',
  ])
  expect([overdue, dueSoon]).toEqual([2, 2])
  expect(averageDays).toBeGreaterThan(30)
  const { handedIn, onTime, onTimeOriginal, relapsed, firstPass, returned, rated } = figures
  // One was late outright, one but for its extension; a third was reopened.
  expect({ late: handedIn - onTime, extended: onTime - onTimeOriginal, relapsed }).toEqual({
    late: 1,
    extended: 1,
    relapsed: 1,
  })
  expect({ returned, sentBack: handedIn - firstPass, rated }).toEqual({
    returned: 1,
    sentBack: 1,
    rated: 2,
  })
  expect([figures.satisfied, figures.ratedByDistrict]).toEqual([1, 1])
})

test('a township seen only through single issues is counted without a link', async () => {
  const { figures } = await show(district.actor('department'), {})
  const names = figures.byTownship.map(({ name, unit }) => ({ name, unit }))
  expect(names).toContainEqual({ name: '南城街道', unit: null })
})

test('a filter that the figures accept changes every one of them', async () => {
  const actor = district.actor('clerk')
  const narrowed: readonly DashboardInput[] = [
    { unit: district.units.nancheng.code },
    { from: '2025-03-01', to: '2025-12-31' },
    { category: ['bylaw'] },
    { source: ['visit'] },
  ]
  const { figures: whole } = await show(actor, {})
  for (const input of narrowed) {
    const { figures } = await show(actor, input)
    const names = COUNTED_NAMES.filter((name) => whole[name] > 0 && name !== 'relapsed')
    const bigger = names.filter((name) => figures[name] > whole[name])
    expect(bigger).toEqual([])
    const totals = [figures.byCategory, figures.bySource, figures.byTownship].map((list) =>
      (list as readonly { total: number }[]).reduce((sum, { total }) => sum + total, 0),
    )
    expect(totals).toEqual([figures.total, figures.total, figures.total])
    expect(figures.total).toBeLessThan(whole.total)
  }
})

test('a period is compared with the one before it and with the same of the year before', async () => {
  const actor = district.actor('clerk')
  const input = { from: '2026-01-01', to: '2026-03-31' }
  const { figures } = await show(actor, input)
  expect(figures.before).toMatchObject({ from: '2025-10-01', to: '2025-12-31' })
  expect(figures.lastYear).toMatchObject({ from: '2025-01-01', to: '2025-03-31' })
  for (const past of [figures.before, figures.lastYear]) {
    if (!past) throw new Error('nothing to compare with')
    const { figures: own } = await show(actor, { from: past.from, to: past.to })
    for (const name of COUNTED_NAMES) expect([name, past[name]]).toEqual([name, own[name]])
    for (const name of RATE_NAMES) expect([name, past[name]]).toEqual([name, own[name]])
    expect(past.averageDays).toBe(own.averageDays)
  }
  expect((await show(actor, {})).figures).toMatchObject({ before: null, lastYear: null })
  const { figures: year } = await show(actor, LAST_YEAR)
  expect(year.before).toMatchObject({ from: '2024-01-01', to: '2024-12-31' })
  expect(year.lastYear).toBeNull()
})

test.each([
  ['clerk', 7],
  ['leader', 7],
  ['nancheng', 8],
  ['department', 8],
] as const)(
  'the figures of %s take %i statements, and one when nothing was written since',
  async (name, expected) => {
    const actor = district.actor(name)
    // A span that nobody has asked for.
    const ask = () => viewDashboard(actor, { to: '2031-05-05' }, NOW)
    const { count, statements } = await countQueries(ask)
    expect(statements.length, statements.join('\n')).toBe(count)
    expect(count).toBe(expected)
    const again = await countQueries(ask)
    expect(again.statements.length, again.statements.join('\n')).toBe(1)
  },
)
