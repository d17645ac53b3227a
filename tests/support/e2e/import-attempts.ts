import { expect } from 'vitest'
import type { Answer, Caller } from '#tests/support/api-caller.ts'
import type { Side } from './second-district.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

const invisible = ({ status, body }: Answer) => {
  expect([status, body.code]).toEqual([404, 'not_found'])
}

/** An import of the district, of a chamber nobody knows there. */
async function importOf(clerk: Caller): Promise<string> {
  const heads = '商(协)会名称,问题来源,问题类型,具体问题,收集时间'
  const row = '无人认识的商会,走访,阵地,场所不足,2024-03-15'
  const file = new File([`${heads}\n${row}\n`], '旧台账.csv')
  const { status, body } = await clerk.upload(file, '/imports')
  expect([status, body.counts.added]).toEqual([201, 1])
  return body.id
}

/** What the one district gets when it reaches for the ledgers the other brings in. */
export const IMPORT_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  startImport: async ({ district: { clerk } }, { district }) => {
    invisible(await district.clerk.get(`/imports/${await importOf(clerk)}`))
  },
  getImport: async ({ district }, other) => {
    invisible(await district.clerk.get(`/imports/${await importOf(other.district.clerk)}`))
  },
  mapImportChamber: async ({ district: { clerk, chamber } }, other) => {
    const name = '无人认识的商会'
    const theirs = `/imports/${await importOf(other.district.clerk)}/chambers`
    invisible(await clerk.post(theirs, { name, unit: chamber }))
    const own = `/imports/${await importOf(clerk)}/chambers`
    const { status, body } = await clerk.post(own, { name, unit: other.district.chamber })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'unit'])
  },
  applyImport: async ({ district: { clerk } }, other) => {
    const path = `/imports/${await importOf(other.district.clerk)}/apply`
    invisible(await clerk.post(path, { all: true }))
  },
  takeBackImport: async ({ district: { clerk } }, other) => {
    invisible(await clerk.post(`/imports/${await importOf(other.district.clerk)}/take-back`, {}))
  },
}
