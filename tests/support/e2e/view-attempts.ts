import { expect } from 'vitest'
import type { Answer, Caller, Json } from '#tests/support/api-caller.ts'
import type { Side } from './second-district.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

const invisible = ({ status, body }: Answer) => {
  expect([status, body.code]).toEqual([404, 'not_found'])
}

/** A view of one district that is shared with all of it. */
async function viewOf({ clerk, code }: { clerk: Caller; code: string }): Promise<string> {
  const { status, body } = await clerk.post('/views', {
    name: '逾期',
    address: 'light=red',
    unit: code,
  })
  expect(status).toBe(201)
  return body.id
}

/** What the one district gets when it reaches for the views the other keeps. */
export const VIEW_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  listViews: async ({ district: { clerk } }, { district }) => {
    const theirs = await viewOf(district)
    const { status, body } = await clerk.get('/views?limit=200')
    expect(status).toBe(200)
    expect(body.items.map(({ id }: Json) => id)).not.toContain(theirs)
  },
  saveView: async ({ district: { clerk } }, { district }) => {
    const view = { name: '看看', address: `unit=${district.township}` }
    const shared = await clerk.post('/views', { ...view, unit: district.township })
    expect([shared.status, shared.body.errors?.[0]?.path]).toEqual([422, 'unit'])
    // What its address names beyond the district is as good as not there.
    const kept = await clerk.post('/views', view)
    expect([kept.status, kept.body.gone]).toEqual([201, [district.township]])
    expect((await clerk.delete(`/views/${kept.body.id}`)).status).toBe(200)
  },
  getView: async ({ district }, { district: theirs }) =>
    invisible(await district.clerk.get(`/views/${await viewOf(theirs)}`)),
  patchView: async ({ district }, { district: theirs }) => {
    const id = await viewOf(theirs)
    invisible(await district.clerk.patch(`/views/${id}`, { version: 1, name: '我的' }))
    expect((await theirs.clerk.get(`/views/${id}`)).body).toMatchObject({
      name: '逾期',
      version: 1,
    })
  },
  deleteView: async ({ district }, { district: theirs }) => {
    const id = await viewOf(theirs)
    invisible(await district.clerk.delete(`/views/${id}`))
    expect((await theirs.clerk.delete(`/views/${id}`)).status).toBe(200)
  },
}
