import { describe, expect, test } from 'vitest'
import { now } from '#lib/config/clock.ts'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { issueJson } from '#lib/web/api/issue-json.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'

const { district, as, draft, reported, act } = await apiDistrict()

describe('an issue over the API', () => {
  test('goes all the way from report to closing by what its moves allow', async () => {
    const created = await (await as('clerk')).post('/api/v1/issues', draft())
    expect(created.status).toBe(201)
    const issue = issueJson.parse(await created.json())
    expect(created.headers.get('location')).toBe(`/api/v1/issues/${issue.number}`)
    expect(issue).toMatchObject({ stage: 'submitted', version: 1, severity: 'ordinary' })
    const number = issue.number
    const dueOn = addDays(dateOf(now()), 20)
    expect((await act('clerk', number, { action: 'accept' })).status).toBe(200)
    const to = district.units.dongcheng.code
    const order = { action: 'dispatch', to, kind: 'lead', dueOn, requirement: '落实专职人员' }
    const dispatched = issueJson.parse(await (await act('clerk', number, order)).json())
    const [link] = dispatched.assignments
    expect(link).toMatchObject({ from: district.units.federation.code, to, status: 'dispatched' })
    const assignmentId = link?.id
    await act('dongcheng', number, { action: 'acknowledge', assignmentId })
    await act('dongcheng', number, { action: 'submit', assignmentId, note: '已落实' })
    const closed = await act('clerk', number, { action: 'verify', assignmentId, verdict: 'pass' })
    expect(issueJson.parse(await closed.json())).toMatchObject({ stage: 'closed', light: 'grey' })
    const events = await (await (await as('clerk')).get(`/api/v1/issues/${number}/events`)).json()
    expect(events.items.map((event: { type: string }) => event.type)).toEqual([
      'issue.reported',
      'issue.accepted',
      'assignment.dispatched',
      'assignment.acknowledged',
      'assignment.submitted',
      'assignment.passed',
    ])
    expect(events.items[0]).toMatchObject({ seq: 1, by: '经办甲', cause: { kind: 'person' } })
  })

  test('refuses a move with the very reason its list of moves gives', async () => {
    const number = await reported()
    const api = await as('dongchengSecretary')
    const { moves } = await (await api.get(`/api/v1/issues/${number}`)).json()
    const accept = moves.find((move: { action: string }) => move.action === 'accept')
    expect(accept).toMatchObject({ allowed: false, code: 'not_granted', whoCan: ['工商联经办人'] })
    const body = await expectProblem(
      await act('dongchengSecretary', number, { action: 'accept' }),
      403,
      'not_granted',
    )
    expect(body.detail).toBe(accept.reason)
    expect(body.detail).toContain('可以办理的有：工商联经办人')
    expect(body.whoCan).toEqual(accept.whoCan)
  })

  test('says 404 for what is invisible, missing, or no number at all', async () => {
    const number = await reported()
    for (const path of [
      number,
      'NC-2026-99999',
      'nonsense',
      '%00',
      encodeURIComponent("' OR 1=1"),
    ]) {
      const api = await as(path === number ? 'nancheng' : 'clerk')
      await expectProblem(await api.get(`/api/v1/issues/${path}`), 404, 'not_found')
      await expectProblem(await api.get(`/api/v1/issues/${path}/events`), 404, 'not_found')
      const step = { action: 'accept', version: 1 }
      const moved = await api.post(`/api/v1/issues/${path}/actions`, step)
      await expectProblem(moved, 404, 'not_found')
    }
  })

  test('says 409 with the present version for a stale one', async () => {
    const number = await reported()
    await act('clerk', number, { action: 'accept' })
    const stale = await (await as('clerk')).post(`/api/v1/issues/${number}/actions`, {
      action: 'comment',
      note: '看过了',
      version: 1,
    })
    const body = await expectProblem(stale, 409, 'stale_version')
    expect(body.currentVersion).toBe(2)
  })

  test('names each field at fault', async () => {
    const response = await (await as('clerk')).post('/api/v1/issues', {
      title: ' ',
      category: 'nonsense',
      source: 'visit',
      chamber: district.units.dongchengChamber.code,
      extra: 1,
    })
    const body = await expectProblem(response, 422, 'invalid_input')
    expect(
      Object.fromEntries((body.errors ?? []).map(({ path, message }) => [path, message])),
    ).toEqual({
      title: '请填写问题',
      description: '请填写具体问题',
      category: '问题类型不在可选范围内，请重新选择',
      extra: '没有名为extra的字段',
    })
  })

  test('names the fields of an action at fault as well', async () => {
    const number = await reported()
    const paths = async (step: object) => {
      const response = await (await as('clerk')).post(`/api/v1/issues/${number}/actions`, step)
      const body = await expectProblem(response, 422, 'invalid_input')
      return body.errors?.map(({ path }) => path)
    }
    expect(await paths({ action: 'decline', version: 1 })).toEqual(['reason'])
    expect(await paths({ action: 'decline', reason: '重复' })).toEqual(['version'])
    expect(await paths({ action: 'explode', version: 1 })).toEqual(['action'])
    expect(await paths({ version: 1 })).toEqual(['action'])
    expect(await paths({ action: 'accept', version: 1, surplus: 1 })).toEqual(['surplus'])
    expect(await paths({ action: 'accept', version: 1, number })).toEqual(['number'])
  })
})
