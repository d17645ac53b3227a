import { beforeAll, describe, expect, test } from 'vitest'
import {
  faultOf as dashboardFaultOf,
  readDashboardState,
} from '#app/(staff)/dashboard/dashboard-state.ts'
import { startFromForm } from '#app/(staff)/issues/exports/start-from-form.ts'
import { faultOf, readLedgerState } from '#app/(staff)/issues/ledger-state.ts'
import { readPast } from '#app/(staff)/past-query.ts'
import { now } from '#lib/config/clock.ts'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { ledgerInput, listOf } from '#lib/domain/ledger-state.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { client, tokenOf } from '#tests/support/api.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let district: TestDistrict
let api: ReturnType<typeof client>
let number: string
const TODAY = dateOf(now())
const TOMORROW = addDays(TODAY, 1)
/** Everything was reported on 16 March 2026. */
const DAY = '2026-03-20'

beforeAll(async () => {
  district = await freshDistrict()
  const numbers = await seedIssues(district)
  number = numbers[0] as string
  api = client(await tokenOf(district.actor('clerk')))
})

async function answer(path: string) {
  const response = await api.get(path)
  const body = await response.json()
  return { status: response.status, body }
}
async function fault(path: string) {
  const { status, body } = await answer(path)
  const at = (body.errors ?? []).map(({ path: one }: { path: string }) => one)
  return [status, body.code, [...new Set(at)]]
}

describe('the past through the API', () => {
  test.each(['/api/v1/issues', '/api/v1/dashboard'])(
    '%s names a day that cannot be',
    async (path) => {
      expect(await fault(`${path}?asOf=2026-02-30`)).toEqual([422, 'invalid_input', ['asOf']])
      expect(await fault(`${path}?asOf=gestern`)).toEqual([422, 'invalid_input', ['asOf']])
      expect(await fault(`${path}?asOf=${TOMORROW}`)).toEqual([422, 'day_in_future', ['asOf']])
      expect(await fault(`${path}?asOf=${DAY}&asOf=${DAY}`)).toEqual([
        422,
        'invalid_input',
        ['asOf'],
      ])
      expect(await fault(`${path}?placement=before`)).toEqual([422, 'invalid_input', ['placement']])
    },
  )

  test('before the first event there is nothing, and nothing is wrong with asking', async () => {
    const list = await answer('/api/v1/issues?asOf=2020-01-01&count=true')
    expect(list).toMatchObject({ status: 200, body: { items: [], total: 0, nextCursor: null } })
    const figures = await answer('/api/v1/dashboard?asOf=2020-01-01')
    expect(figures).toMatchObject({ status: 200, body: { total: 0, byTownship: [] } })
  })

  test('one issue: not there before it was reported, no day to come', async () => {
    const at = `/api/v1/issues/${number}?asOf=`
    expect(await fault(`${at}2020-01-01`)).toEqual([404, 'not_found', []])
    expect(await fault(`${at}${TOMORROW}`)).toEqual([422, 'day_in_future', ['asOf']])
    expect(await fault(`${at}2026-02-30`)).toEqual([422, 'invalid_input', ['asOf']])
    expect((await answer(`${at}${DAY}`)).body).toMatchObject({ number, moves: [] })
  })

  test('a cursor belongs to its day and its placement', async () => {
    const { body } = await answer(`/api/v1/issues?asOf=${DAY}&limit=2`)
    const cursor = encodeURIComponent(body.nextCursor)
    const go = (query: string) => fault(`/api/v1/issues?limit=2&cursor=${cursor}${query}`)
    expect((await go(`&asOf=${DAY}`))[0]).toBe(200)
    const refused = [422, 'bad_cursor', ['cursor']]
    expect(await go('&asOf=2026-03-21')).toEqual(refused)
    expect(await go('')).toEqual(refused)
    expect(await go(`&asOf=${DAY}&placement=then`)).toEqual(refused)
  })
})

describe('the past in an address of a page', () => {
  /** What the page of the ledger says of an address: the faults, and the way on. */
  async function ledger(query: Record<string, string>) {
    const state = readLedgerState(query)
    if ('faults' in state) return state
    try {
      const { items } = await listIssues(district.actor('clerk'), listOf(state), now())
      return { found: items.length }
    } catch (error) {
      return faultOf(error, state)
    }
  }

  test('of the ledger', async () => {
    expect(await ledger({ asOf: '2026-02-30', category: 'venue' })).toEqual({
      faults: [{ param: 'asOf', value: '2026-02-30', kind: 'value' }],
      remedy: '/issues?category=venue',
    })
    expect(await ledger({ asOf: TOMORROW, state: 'open' })).toEqual({
      faults: [{ param: 'asOf', value: TOMORROW, kind: 'future' }],
      remedy: '/issues?state=open',
    })
    const { nextCursor } = await listIssues(
      district.actor('clerk'),
      listOf(ledgerInput.parse({ asOf: DAY, limit: '2' })),
      now(),
    )
    const cursor = nextCursor as string
    expect(await ledger({ asOf: '2026-03-21', limit: '2', cursor })).toEqual({
      faults: [{ param: 'cursor', value: '', kind: 'cursor' }],
      remedy: '/issues?asOf=2026-03-21&limit=2',
    })
    expect(await ledger({ asOf: '2020-01-01' })).toEqual({ found: 0 })
  })

  test('of the dashboard and the wall', async () => {
    expect(readDashboardState({ asOf: '2026-02-30', placement: 'then' })).toEqual({
      faults: [{ param: 'asOf', value: '2026-02-30', kind: 'date' }],
      rest: { placement: 'then' },
    })
    const input = { asOf: TOMORROW, placement: 'then' } as const
    const thrown = await viewDashboard(district.actor('clerk'), input, now()).catch(
      (error) => error,
    )
    expect(dashboardFaultOf(thrown, input)).toEqual({
      faults: [{ param: 'asOf', value: TOMORROW, kind: 'future' }],
      rest: { placement: 'then' },
    })
  })

  test('of an issue or a chamber', () => {
    expect(readPast('2026-02-30', TODAY)).toEqual({ fault: 'date' })
    expect(readPast(['2026-02-01', '2026-02-02'], TODAY)).toEqual({ fault: 'date' })
    expect(readPast(TOMORROW, TODAY)).toEqual({ fault: 'future' })
    expect(readPast(TODAY, TODAY)).toEqual({})
    expect(readPast(DAY, TODAY)).toEqual({ asOf: DAY })
  })

  test('of an export asked for by a form', async () => {
    const ask = async (query: string) => {
      const body = new FormData()
      body.set('format', 'csv')
      body.set('query', query)
      const request = new Request('http://127.0.0.1/issues/export', { method: 'POST', body })
      const call = {
        actor: district.actor('clerk'),
        now: now(),
        requestId: 'test',
        locale: 'zh-CN',
      }
      const { status, headers } = await startFromForm(request, call as never)
      return [status, headers.get('location')]
    }
    const refused = [303, '/issues/exports?refused=filters']
    expect(await ask(`asOf=${TOMORROW}`)).toEqual(refused)
    expect(await ask('asOf=2026-02-30')).toEqual(refused)
    expect(await ask('unit=NOWHERE')).toEqual(refused)
    const [status, file] = await ask(`asOf=${DAY}&placement=then&sort=number`)
    expect([status, file]).toEqual([303, expect.stringMatching(/^\/api\/v1\/exports\/.*\/file$/)])
  })
})
