import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { Answer, Json } from '#tests/support/api-caller.ts'
import { CHECKUP_ATTEMPTS } from './checkup-attempts.ts'
import { EXPORT_ATTEMPTS } from './export-attempts.ts'
import { IMPORT_ATTEMPTS } from './import-attempts.ts'
import { newIssue, orderTo, type Side } from './second-district.ts'
import { TREE_ATTEMPTS } from './tree-attempts.ts'
import { smallPdf } from './uploads.ts'
import { VIEW_ATTEMPTS } from './view-attempts.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

const invisible = ({ status, body }: Answer) => {
  expect([status, body.code]).toEqual([404, 'not_found'])
}
const unusable = ({ status, body }: Answer, path: string) => {
  expect([status, body.errors?.map((error: Json) => error.path)]).toEqual([422, [path]])
}
const empty = ({ status, body }: Answer) => expect([status, body.items]).toEqual([200, []])

/** By operation of the API: what the one district gets when it reaches for the other. */
export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  listUnits: async ({ district: { clerk } }, { district }) => {
    empty(await clerk.get(`/units?parent=${district.code}`))
    empty(await clerk.get(`/units?q=${encodeURIComponent(district.words[0] ?? '')}`))
    const { body } = await clerk.get('/units?limit=200')
    const parents = body.items.map((unit: Json) => unit.parentCode)
    expect(parents).not.toContain(district.code)
  },
  search: async ({ district: { clerk } }, { district, has }) => {
    const { body } = await clerk.get(`/search?q=${has.number}`)
    expect(body.issues.items).toEqual([])
    const named = await clerk.get(`/search?q=${encodeURIComponent(district.words[0] ?? '')}`)
    expect([named.body.units.items, named.body.people.items]).toEqual([[], []])
  },
  listIssues: async ({ district: { clerk } }, { district, has }) => {
    empty(await clerk.get(`/issues?q=${has.number}`))
    unusable(await clerk.get(`/issues?unit=${district.township}`), 'unit')
  },
  reportIssue: async ({ district }, other) => {
    const { clerk, chamber } = district
    const evidence = [other.has.evidenceId]
    unusable(await clerk.post('/issues', newIssue(other.district.chamber)), 'chamber')
    unusable(await clerk.post('/issues', { ...newIssue(chamber), evidence }), 'evidence')
    const key = { 'Idempotency-Key': randomUUID() }
    const own = await clerk.post('/issues', newIssue(chamber), key)
    const theirs = await other.district.clerk.post('/issues', newIssue(other.district.chamber), key)
    expect([own.status, theirs.status]).toEqual([201, 201])
    expect(theirs.body.number).not.toBe(own.body.number)
  },
  getIssue: async ({ district }, { has }) =>
    invisible(await district.clerk.get(`/issues/${has.number}`)),
  listEvents: async ({ district }, { has }) =>
    invisible(await district.clerk.get(`/issues/${has.number}/events`)),
  moveIssue: async ({ district: { clerk }, has: own }, other) => {
    const { number, version, assignmentId, evidenceId } = other.has
    for (const [action, input] of Object.entries(MOVES)) {
      const body = { action, version, ...input(other) }
      const { status } = await clerk.post(`/issues/${number}/actions`, body)
      expect([action, status]).toEqual([action, 404])
    }
    const order = { ...orderTo(other.district.township), kind: 'support' }
    unusable(await clerk.act(own.number, 'dispatch', order), 'to')
    const link = { assignmentId, reason: '试' }
    unusable(await clerk.act(own.number, 'withdraw', link), 'assignmentId')
    const statement = { assignmentId: own.assignmentId, note: '试', evidence: [evidenceId] }
    unusable(await clerk.act(own.number, 'submit', statement), 'evidence')
  },
  startBulk: async ({ district: { clerk } }, { has: { number, version } }) => {
    const lines = [{ number, version }]
    const { status, body } = await clerk.post('/bulk', { action: 'accept', lines })
    expect([status, body.lines[0].code]).toEqual([201, 'not_found'])
  },
  getBulk: async ({ district: { clerk }, has: { number, version } }, other) => {
    const lines = [{ number, version }]
    const { body } = await clerk.post('/bulk', { action: 'accept', lines })
    invisible(await other.district.clerk.get(`/bulk/${body.id}`))
  },
  getDashboard: async ({ district: { clerk } }, { district }) => {
    unusable(await clerk.get(`/dashboard?unit=${district.township}`), 'unit')
    const [figures, ledger] = await Promise.all([
      clerk.get('/dashboard'),
      clerk.get('/issues?limit=1&count=true'),
    ])
    expect(figures.body.total).toBe(ledger.body.total)
  },
  uploadEvidence: async ({ district }, other) => {
    const { body } = await district.clerk.upload(new File([new Uint8Array(smallPdf())], '材料.pdf'))
    invisible(await other.district.clerk.get(`/evidence/${body.id}`))
  },
  getEvidence: async ({ district }, { has }) => {
    invisible(await district.clerk.get(`/evidence/${has.evidenceId}`))
    invisible(await district.clerk.get(`/evidence/${has.evidenceId}?preview`))
  },
  getPaper: async ({ district }, { district: theirs }) => {
    const { body } = await theirs.clerk.post('/issues', newIssue(theirs.chamber))
    const issued = await theirs.clerk.act(body.number, 'issue_paper', { kind: 'closure_form' })
    const { id } = issued.body.papers[0]
    expect((await theirs.clerk.get(`/papers/${id}`)).status).toBe(200)
    invisible(await district.clerk.get(`/papers/${id}`))
  },
  listStandards: async ({ district: { clerk } }, { district }) => {
    const [own, theirs] = [await clerk.get('/standards'), await district.clerk.get('/standards')]
    expect([own.status, theirs.status]).toEqual([200, 200])
    // The district founded beside the demo has none.
    expect([own.body.items.length, theirs.body.items.length]).toContain(0)
  },
  getStandard: async ({ district: { clerk } }, { district }) => {
    const keys = ({ body }: Answer) =>
      body.items.map(({ code, version }: Json) => `/standards/${code}/${version}`)
    const own = keys(await clerk.get('/standards'))
    const theirs = keys(await district.clerk.get('/standards'))
    for (const path of theirs) if (!own.includes(path)) invisible(await clerk.get(path))
  },
  listNotices: async ({ district: { clerk } }, { has }) => {
    const { status, body } = await clerk.get('/notices?limit=200')
    expect(status).toBe(200)
    expect(body.items.map((notice: Json) => notice.number)).not.toContain(has.number)
  },
  listFacts: async ({ district: { clerk } }, { district }) =>
    empty(await clerk.get(`/facts?chamber=${district.chamber}`)),
  enterFact: async ({ district: { clerk, chamber } }, other) => {
    const fact = { kind: 'insurance', validUntil: '2098-12-31' }
    unusable(await clerk.post('/facts', { ...fact, chamber: other.district.chamber }), 'chamber')
    const evidence = [other.has.evidenceId]
    unusable(await clerk.post('/facts', { ...fact, chamber, evidence }), 'evidence')
  },
  listFeedback: async ({ district: { clerk } }, { district }) =>
    empty(await clerk.get(`/feedback?chamber=${district.chamber}`)),
  giveFeedback: async ({ district: { clerk } }, { district }) => {
    const { status } = await clerk.post('/feedback', { chamber: district.chamber, text: '试' })
    expect(status).toBe(403)
  },
  readNotices: async ({ district: { clerk } }, { district }) => {
    const unread = async () =>
      (await district.clerk.get('/notices?unread=true&limit=200')).body.items
    const before = await unread()
    const ids = before.map((notice: Json) => notice.id)
    await clerk.post('/notices/read', { all: true })
    if (ids.length > 0) await clerk.post('/notices/read', { ids })
    expect(await unread()).toEqual(before)
  },
  ...CHECKUP_ATTEMPTS,
  ...EXPORT_ATTEMPTS,
  ...IMPORT_ATTEMPTS,
  ...TREE_ATTEMPTS,
  ...VIEW_ATTEMPTS,
}

/** A day that no issue of these tests is due after. */
const LATER = '2099-01-01'
const later = (assignmentId: string) => ({ assignmentId, reason: '试' })

/** Each move with input that would do for an issue of one's own. */
const MOVES: Record<WorkflowAction, (other: Side) => object> = {
  accept: () => ({}),
  decline: () => ({ reason: '试' }),
  dispatch: ({ district }) => orderTo(district.township),
  acknowledge: ({ has }) => ({ assignmentId: has.assignmentId }),
  report_progress: ({ has }) => ({ assignmentId: has.assignmentId, note: '试' }),
  submit: ({ has }) => ({ assignmentId: has.assignmentId, note: '试' }),
  verify: ({ has }) => ({ assignmentId: has.assignmentId, verdict: 'pass' }),
  withdraw: ({ has }) => ({ assignmentId: has.assignmentId, reason: '试' }),
  approve_closure: () => ({}),
  refuse_closure: () => ({ reason: '试' }),
  comment: () => ({ note: '试' }),
  reopen: () => ({ reason: '试' }),
  terminate: () => ({ reason: '试' }),
  request_return: ({ has }) => ({ assignmentId: has.assignmentId, reason: '试' }),
  request_transfer: ({ has }) => ({ assignmentId: has.assignmentId, reason: '试' }),
  request_extension: ({ has }) => ({ ...later(has.assignmentId), dueOn: LATER }),
  request_suspension: ({ has }) => ({ ...later(has.assignmentId), reviewOn: LATER }),
  request_escalation: ({ has }) => ({ assignmentId: has.assignmentId, reason: '试' }),
  withdraw_request: () => ({ requestId: randomUUID() }),
  approve_request: () => ({ requestId: randomUUID() }),
  refuse_request: () => ({ requestId: randomUUID(), reason: '试' }),
  suspend: () => ({ reason: '试', reviewOn: LATER }),
  refuse_suspension: () => ({ requestId: randomUUID(), reason: '试' }),
  resume: () => ({ reason: '试' }),
  remind: ({ has }) => ({ assignmentId: has.assignmentId }),
  supervise: ({ has }) => ({ assignmentId: has.assignmentId }),
  read_supervision: () => ({ supervisionId: randomUUID() }),
  reply_supervision: () => ({ supervisionId: randomUUID(), note: '试' }),
  urge: () => ({}),
  correct: () => ({ title: '试', description: '试' }),
  rate: () => ({ satisfaction: 'satisfied' }),
  object: () => ({ reason: '试' }),
  dismiss_review: () => ({ reason: '试' }),
  look_back: () => ({ outcome: 'held', note: '试' }),
  archive: () => ({}),
  issue_paper: () => ({ kind: 'closure_form' }),
  return_paper: () => ({ paperId: randomUUID() }),
  rescore: () => ({ score: 4, note: '试' }),
  instruct: () => ({ note: '试' }),
}
