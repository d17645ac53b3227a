import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { type Caller, callerFor, type Json, runCli } from '#tests/support/api-caller.ts'
import { sharedProduct } from '#tests/support/server.ts'

const day = (days: number) => addDays(dateOf(new Date()), days)

describe('the main job through the API alone', () => {
  const callers: Record<string, Caller> = {}
  let number = ''

  const as = (login: string): Caller => {
    const caller = callers[login]
    if (!caller) throw new Error(`no token for ${login}`)
    return caller
  }
  const open = async (): Promise<Json> => (await as('clerk').get(`/issues/${number}`)).body
  const linkTo = async (code: string) =>
    (await open()).assignments.findLast((link: Json) => link.to === code)
  const strangersSeeNothing = async () => {
    for (const login of ['nancheng', 'logistics']) {
      expect((await as(login).get(`/issues/${number}`)).status).toBe(404)
      expect((await as(login).get(`/issues/${number}/events`)).status).toBe(404)
      expect((await as(login).act(number, 'comment', { version: 1, note: '路过' })).status).toBe(
        404,
      )
    }
  }
  const figures = async () => (await as('clerk').get('/dashboard')).body

  beforeAll(async () => {
    for (const login of ['clerk', 'dongcheng', 'dongcheng-chamber', 'nancheng', 'logistics']) {
      callers[login] = await callerFor(sharedProduct(), login)
    }
  })

  it('goes down three levels, is failed once, comes back verified and is closed', async () => {
    const before = await figures()
    const { body: units } = await as('clerk').get('/units?level=chamber&q=东城街道商会')
    const chamber = units.items[0].code

    const reported = await as('clerk').post('/issues', {
      title: '会费标准未经无记名票决',
      description: '查阅会议记录,会费标准由理事会直接确定。',
      category: 'bylaw',
      source: 'visit',
      chamber,
    })
    expect(reported.status).toBe(201)
    number = reported.body.number
    expect(reported.headers.get('location')).toMatch(new RegExp(`/api/v1/issues/${number}$`))
    expect(number).toMatch(/^NC-\d{4}-\d{5}$/)
    await strangersSeeNothing()

    expect(
      (await as('clerk').act(number, 'accept', { rectificationType: 'immediate' })).body.stage,
    ).toBe('accepted')
    const order = { kind: 'lead', dueOn: day(30), requirement: '请组织会员大会票决。' }
    const given = await as('clerk').act(number, 'dispatch', { to: '500119001', ...order })
    expect(given.status).toBe(200)
    expect(given.body.stage).toBe('dispatched')
    await strangersSeeNothing()

    const top = await linkTo('500119001')
    await as('dongcheng').act(number, 'acknowledge', { assignmentId: top.id })
    const handed = await as('dongcheng').act(number, 'dispatch', {
      ...order,
      to: chamber,
      parentId: top.id,
      dueOn: day(25),
    })
    expect(handed.status).toBe(200)
    await strangersSeeNothing()

    const link = await linkTo(chamber)
    const photo = await sharp({
      create: { width: 64, height: 48, channels: 3, background: '#a33' },
    })
      .jpeg()
      .toBuffer()
    const uploaded = await as('dongcheng-chamber').upload(
      new File([new Uint8Array(photo)], '票决现场.jpg', { type: 'image/jpeg' }),
    )
    expect(uploaded.status).toBe(201)
    await as('dongcheng-chamber').act(number, 'acknowledge', { assignmentId: link.id })
    const progress = await as('dongcheng-chamber').act(number, 'report_progress', {
      assignmentId: link.id,
      note: '会员大会已召开。',
      evidence: [uploaded.body.id],
    })
    expect(progress.status).toBe(200)
    const submit = { assignmentId: link.id, note: '票决已完成,结果已公示。' }
    expect((await as('dongcheng-chamber').act(number, 'submit', submit)).status).toBe(200)
    await strangersSeeNothing()
    expect((await as('nancheng').get(`/evidence/${uploaded.body.id}`)).status).toBe(404)
    expect((await as('clerk').get(`/evidence/${uploaded.body.id}`)).status).toBe(200)

    const verdict = { assignmentId: link.id }
    const failed = await as('dongcheng').act(number, 'verify', {
      ...verdict,
      verdict: 'fail',
      reason: '缺少票决结果。',
    })
    expect(failed.status).toBe(200)
    expect(await linkTo(chamber)).toMatchObject({ status: 'rectifying', reworks: 1 })
    await as('dongcheng-chamber').act(number, 'submit', submit)
    expect(
      (await as('dongcheng').act(number, 'verify', { ...verdict, verdict: 'pass' })).status,
    ).toBe(200)
    expect(await linkTo(chamber)).toMatchObject({ status: 'passed' })

    await as('dongcheng').act(number, 'submit', { assignmentId: top.id, note: '情况属实。' })
    const closed = await as('clerk').act(number, 'verify', {
      assignmentId: top.id,
      verdict: 'pass',
    })
    expect(closed.body).toMatchObject({ stage: 'closed', light: 'grey' })
    await strangersSeeNothing()

    const after = await figures()
    expect(after.total).toBe(before.total + 1)
    expect(after.closed).toBe(before.closed + 1)
    expect(after.open).toBe(before.open)
  })

  it('leaves a record that verifies', async () => {
    const { body } = await as('clerk').get(`/issues/${number}/events`)
    expect(body.items.map((event: Json) => event.type)).toEqual([
      'issue.reported',
      'issue.accepted',
      'assignment.dispatched',
      'assignment.acknowledged',
      'assignment.dispatched',
      'assignment.acknowledged',
      'assignment.progressed',
      'assignment.submitted',
      'assignment.failed',
      'assignment.submitted',
      'assignment.passed',
      'assignment.submitted',
      'assignment.passed',
    ])
    await runCli(sharedProduct().dataDir, 'verify')
  })

  it('lets exactly one of fifty simultaneous verdicts through', async () => {
    const open = await as('clerk').get('/issues?stage=pending_verification&limit=200')
    const waiting = await Promise.all(
      open.body.items.map(
        async (item: Json) => (await as('clerk').get(`/issues/${item.number}`)).body,
      ),
    )
    const issue = waiting.find((one: Json) =>
      one.moves.some((move: Json) => move.action === 'verify' && move.allowed),
    )
    const { assignmentId } = issue.moves.find(
      (move: Json) => move.action === 'verify' && move.allowed,
    )
    const body = { action: 'verify', version: issue.version, assignmentId, verdict: 'pass' }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => as('clerk').post(`/issues/${issue.number}/actions`, body)),
    )
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(49)
    const { body: record } = await as('clerk').get(`/issues/${issue.number}/events`)
    expect(record.items).toHaveLength(issue.version + 1)
  })
})
