import { beforeAll, describe, expect, test } from 'vitest'
import { client, ROUTES, send, tokenOf } from '#tests/support/api.ts'
import { photoWithPlace } from '#tests/support/evidence/pictures.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import {
  type Case,
  document,
  expectDescribed,
  operations,
  possible,
  type Schema,
} from '#tests/support/openapi.ts'
import { publishedOf, SMALL_FORM } from '#tests/support/standards.ts'

type Api = ReturnType<typeof client>
const named: [string, Case][] = operations.map((one) => [one.operation.operationId, one])

let district: TestDistrict
let api: Api
let known: { number: string; id: string; job: string; code: string; version: string }
let member: Api
let paper: string
let secretary: Api
let sysadmin: Api
/** A finished export. */
let exported: string
/** A view that stays, and one to give up. */
let views: { kept: string; given: string }
/** An import that waits to be chosen from, and one that was written. */
let imports: { open: string; written: string }
/** A check-up that is being scored, and one that waits for its seal. */
let checkups: { open: string; scored: string }
beforeAll(async () => {
  district = await freshDistrict()
  api = client(await tokenOf(district.actor('clerk')))
  member = client(await tokenOf(district.actor('member')))
  const issue = await api.post('/api/v1/issues', bodies().reportIssue)
  const file = await sendFile('现场.jpg', await photoWithPlace())
  const { number, version } = await issue.json()
  const { code, version: edition } = await publishedOf(district)
  const standard = { code, version: `${edition}` }
  const lines = [{ number, version: version + 1 }]
  const job = await api.post('/api/v1/bulk', { action: 'accept', lines })
  known = { number, id: (await file.json()).id, job: (await job.json()).id, ...standard }
  exported = (await (await api.post('/api/v1/exports', bodies().startExport)).json()).id
  views = { kept: await keptView('甲'), given: await keptView('乙') }
  imports = { open: await importOf('场所不足', false), written: await importOf('无章程', true) }
  paper = await issuedPaper()
  secretary = client(await tokenOf(district.actor('dongchengSecretary')))
  sysadmin = client(await tokenOf(district.actor('sysadmin')))
  const { dongchengChamber, nanchengChamber } = district.units
  checkups = {
    open: await openedFor(dongchengChamber.code),
    scored: await openedFor(nanchengChamber.code),
  }
  for (const { code: item, points: score } of SMALL_FORM.items) {
    await api.post(`/api/v1/checkups/${checkups.scored}/scores`, { item, score, version: 0 })
  }
})

async function keptView(name: string): Promise<string> {
  return (await (await api.post('/api/v1/views', { name, address: 'light=red' })).json()).id
}

async function openedFor(chamber: string): Promise<string> {
  const asked = { chamber, ...edition() }
  return (await (await api.post('/api/v1/checkups', asked)).json()).id
}

/** A ledger with one new row, as a program sends it. */
function sendLedger(text: string): Promise<Response> {
  const heads = '商(协)会名称,问题来源,问题类型,具体问题,收集时间'
  const row = `${district.units.dongchengChamber.name},走访,阵地,${text},2024-03-15`
  const body = new FormData()
  body.append('file', new File([`${heads}\n${row}\n`], '旧台账.csv'))
  return sendAs({ method: 'POST', body }, '/api/v1/imports')
}

/** An import that waits, or one that was written. */
async function importOf(text: string, isWritten: boolean): Promise<string> {
  const { id } = await (await sendLedger(text)).json()
  if (isWritten) await api.post(`/api/v1/imports/${id}/apply`, { all: true })
  return id
}

/** A paper about an issue of its own: issuing it moves the issue on. */
async function issuedPaper(): Promise<string> {
  const { number, version } = await (await api.post('/api/v1/issues', bodies().reportIssue)).json()
  const act = { action: 'issue_paper', kind: 'closure_form', version }
  const issue = await (await api.post(`/api/v1/issues/${number}/actions`, act)).json()
  return issue.papers[0].id
}

/** What stands in the address of an operation that finds something. */
function placesOf(operation: string): Record<string, string> {
  if (TREE.includes(operation)) return { ...known, code: district.units.nancheng.code }
  if (operation === 'getPaper') return { ...known, id: paper }
  if (operation === 'deleteView') return { ...known, id: views.given }
  if (operation.endsWith('View')) return { ...known, id: views.kept }
  if (operation.endsWith('Export')) return { ...known, id: exported }
  if (operation === 'takeBackImport') return { ...known, id: imports.written }
  if (operation.endsWith('Import') || operation === 'mapImportChamber') {
    return { ...known, id: imports.open }
  }
  if (operation === 'sealCheckup') return { ...known, id: checkups.scored }
  return CHECKUP.includes(operation) ? { ...known, id: checkups.open } : known
}
const TREE = ['listReorganisations', 'reorganise']
const CHECKUP = ['getCheckup', 'scoreItem', 'selfScoreItem']

/** Whoever may do it: a member gives feedback, a chamber scores itself. */
function callerOf(operation: string): Api {
  if (operation === 'giveFeedback') return member
  if (TREE.includes(operation)) return sysadmin
  return operation === 'selfScoreItem' ? secretary : api
}

/** The published standard, by the names of what takes one. */
const edition = () => ({ standard: known?.code, standardVersion: Number(known?.version) })

/** A body each operation accepts. */
const bodies = (): Record<string, Record<string, unknown>> => ({
  reportIssue: {
    title: '无固定阵地',
    description: '街道协调中。',
    category: 'venue',
    source: 'visit',
    chamber: district.units.dongchengChamber.code,
  },
  moveIssue: { action: 'comment', note: '看过了', version: 1 },
  startBulk: { action: 'accept', lines: [{ number: 'NC-2026-99999', version: 1 }] },
  enterFact: { chamber: district.units.dongchengChamber.code, kind: 'insurance' },
  giveFeedback: { chamber: district.units.dongchengChamber.code, text: '希望多办活动' },
  openCheckup: {
    chamber: district.units.logistics.code,
    ...edition(),
  },
  openCampaign: {
    name: '年度体检',
    ...edition(),
    fromOn: '2026-01-05',
    untilOn: '2026-01-30',
    reach: 'all',
  },
  scoreItem: { item: 'A1', score: 6, version: 0 },
  selfScoreItem: { item: 'A2', score: 4, version: 0 },
  sealCheckup: { version: 1 },
  applyImport: { all: true },
  mapImportChamber: { name: '某商会', unit: district.units.dongchengChamber.code },
  takeBackImport: {},
  reorganise: { kind: 'rename', version: 1, on: '2026-01-01', name: '南城新区街道' },
  startExport: { format: 'jsonl' },
  saveView: { name: '逾期的', address: 'light=red&sort=dueOn' },
  patchView: { version: 1 },
  readNotices: { ids: ['b1f2c3d4-0000-4000-8000-000000000000'] },
})

async function sendFile(name: string, bytes: Buffer): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], name))
  return sendAs({ method: 'POST', body }, '/api/v1/evidence')
}
async function sendAs(init: RequestInit, path: string) {
  const token = await tokenOf(district.actor('clerk'))
  return send(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
}
const fill = (path: string, values: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''))

/** What a query cannot be without. */
const NEEDED: Readonly<Record<string, string>> = { search: 'q=阵地' }

async function call(
  { path, method, operation }: Case,
  { query = '', values = placesOf(operation.operationId), body = {} } = {},
) {
  const needed = NEEDED[operation.operationId]
  const isGiven = needed === undefined || query.startsWith(`?${needed.split('=')[0]}=`)
  const address = `${fill(path, values)}${isGiven ? query : `?${needed}${query.replace('?', '&')}`}`
  if (method === 'GET') return callerOf(operation.operationId).get(address)
  if (operation.operationId === 'startImport') return sendLedger('活动不足')
  if (operation.operationId === 'uploadEvidence') return sendFile('a.jpg', await photoWithPlace())
  const caller = callerOf(operation.operationId)
  if (method === 'DELETE') return caller.delete(address)
  return method === 'PATCH' ? caller.patch(address, body) : caller.post(address, body)
}

test('the document describes every address of the API that is not public, and no other', () => {
  const open = ['/api/health', '/api/v1/openapi.json']
  expect(Object.keys(document.paths).sort()).toEqual(
    Object.keys(ROUTES)
      .filter((path) => !open.includes(path))
      .sort(),
  )
  expect(document.openapi).toBe('3.1.0')
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(
    operations.length,
  )
})

test('it is served to everybody', async () => {
  expect(await (await send('/api/v1/openapi.json')).json()).toEqual(document)
})

describe.each(named)('%s', (id, one) => {
  const { operation, path, method } = one

  test('takes valid input and answers as described', async () => {
    const response = await call(one, { body: bodies()[id] ?? {} })
    const success = [201, 202, 200].find((status) => operation.responses[status])
    expect(response.status).toBe(success)
    await expectDescribed(response, one)
  })

  test('knows nobody without a token', async () => {
    const response = await send(fill(path, known), { method })
    expect(response.status).toBe(401)
    await expectDescribed(response, one)
  })

  const queries = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  test
    .runIf(queries.length > 0)
    .each(queries.map((parameter) => [parameter.name, parameter.schema]))(
    'refuses a %s that cannot be, and takes one that can',
    async (name, schema) => {
      const bad = await call(one, { query: `?${name}=${encodeURIComponent('\u0000☃')}` })
      expect(bad.status).toBe(422)
      const { errors } = await expectDescribed(bad, one)
      expect(errors?.[0]?.path ?? '').toMatch(new RegExp(`^${name}(\\.0)?$`))
      const value = possible(schema as Schema)
      if (value === null) return
      const good = await call(one, { query: `?${name}=${encodeURIComponent(value)}` })
      // On an earlier day an issue of today is not there yet.
      expect(name === 'asOf' ? [200, 404] : [200, 422]).toContain(good.status)
      await expectDescribed(good, one)
    },
  )

  test.runIf(method === 'GET' && !['getEvidence', 'getPaper', 'downloadExport'].includes(id))(
    'refuses a parameter nobody knows',
    async () => {
      const response = await call(one, { query: '?nobody=knows' })
      expect(response.status).toBe(422)
    },
  )

  test.runIf(path.includes('{'))('finds nothing under an address that does not exist', async () => {
    const missing = 'b1f2c3d4-0000-4000-8000-000000000000'
    const values = {
      number: 'NC-2026-99999',
      id: missing,
      job: missing,
      code: 'nothing',
      version: '1',
    }
    const response = await call(one, { values, body: bodies()[id] ?? {} })
    expect(response.status).toBe(404)
    await expectDescribed(response, one)
  })

  const isJson = operation.requestBody?.content['application/json'] !== undefined
  test.runIf(isJson)('names each field that is missing, wrong or too much', async () => {
    const good = bodies()[id] ?? {}
    for (const field of Object.keys(good)) {
      const { [field]: _, ...without } = good
      for (const body of [without, { ...good, [field]: { not: 'this' } }]) {
        const answer = await expectDescribed(await call(one, { body }), one)
        expect(answer).toMatchObject({ status: 422, errors: [{ path: field }] })
      }
    }
    const answer = await expectDescribed(await call(one, { body: { ...good, surplus: 1 } }), one)
    expect(answer).toMatchObject({ status: 422, errors: [{ path: 'surplus' }] })
  })
})
