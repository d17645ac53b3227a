import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Answer, Json } from '#tests/support/api-caller.ts'
import type { Side } from './second-district.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

const invisible = ({ status, body }: Answer) => {
  expect([status, body.code]).toEqual([404, 'not_found'])
}

/** A check-up of the other district, as its own clerk finds it; any id while it has none. */
async function theirs({ district }: Side): Promise<string> {
  const { body } = await district.clerk.get('/checkups?limit=1')
  return body.items[0]?.id ?? randomUUID()
}

/** By operation of the API: reaching for check-ups of another district. */
export const CHECKUP_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  listCheckups: async ({ district: { clerk } }, { district }) => {
    const { status, body } = await clerk.get(`/checkups?chamber=${district.chamber}`)
    expect([status, body.items]).toEqual([200, []])
  },
  openCheckup: async ({ district: { clerk } }, { district }) => {
    const given = { chamber: district.chamber, standard: 'four_good', standardVersion: 1 }
    const { status } = await clerk.post('/checkups', given)
    expect([409, 422]).toContain(status)
  },
  getCheckup: async ({ district: { clerk } }, other) =>
    invisible(await clerk.get(`/checkups/${await theirs(other)}`)),
  scoreItem: async ({ district: { clerk } }, other) => {
    const entry = { item: 'A1', score: 1, reason: '试', version: 0 }
    invisible(await clerk.post(`/checkups/${await theirs(other)}/scores`, entry))
  },
  selfScoreItem: async ({ district: { clerk } }, other) => {
    // The clerk scores for the federation only, whosever check-up it is.
    const entry = { item: 'A1', score: 1, version: 0 }
    const { status } = await clerk.post(`/checkups/${await theirs(other)}/self-scores`, entry)
    expect(status).toBe(403)
  },
  sealCheckup: async ({ district: { clerk } }, other) =>
    invisible(await clerk.post(`/checkups/${await theirs(other)}/seal`, { version: 1 })),
  listCampaigns: async ({ district }, other) => {
    const ids = async ({ clerk }: Side['district']) =>
      (await clerk.get('/campaigns')).body.items.map((one: Json) => one.id)
    const found = await ids(district)
    for (const id of await ids(other.district)) expect(found).not.toContain(id)
  },
  openCampaign: async ({ district: { clerk } }, { district }) => {
    const during = { fromOn: '2026-01-01', untilOn: '2026-12-31' }
    const reach = { reach: 'chosen', chambers: [district.chamber] }
    const given = { name: '试', standard: 'four_good', standardVersion: 1, ...during, ...reach }
    const { status } = await clerk.post('/campaigns', given)
    expect([409, 422]).toContain(status)
  },
}
