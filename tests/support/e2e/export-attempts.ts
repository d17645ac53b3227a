import { expect } from 'vitest'
import type { Answer, Caller } from '#tests/support/api-caller.ts'
import type { Side } from './second-district.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

const invisible = ({ status, body }: Answer) => {
  expect([status, body.code]).toEqual([404, 'not_found'])
}

async function exportOf(clerk: Caller): Promise<string> {
  const { status, body } = await clerk.post('/exports', { format: 'jsonl' })
  expect(status).toBe(202)
  return body.id
}

/** What the one district gets when it reaches for the ledgers the other takes out. */
export const EXPORT_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  startExport: async ({ district: { clerk } }, { district }) => {
    const filters = { unit: [district.township] }
    const { status, body } = await clerk.post('/exports', { format: 'csv', filters })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'filters.unit'])
  },
  getExport: async ({ district }, other) => {
    invisible(await district.clerk.get(`/exports/${await exportOf(other.district.clerk)}`))
  },
  downloadExport: async ({ district }, other) => {
    invisible(await district.clerk.get(`/exports/${await exportOf(other.district.clerk)}/file`))
  },
}
