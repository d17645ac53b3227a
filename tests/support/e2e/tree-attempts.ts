import { expect } from 'vitest'
import { callerFor, type Json } from '#tests/support/api-caller.ts'
import { sharedProduct } from '#tests/support/server.ts'
import type { Side } from './second-district.ts'

type Attempt = (own: Side, other: Side) => Promise<void>

/** The system administrator, who alone changes the tree. */
const administratorOf = ({ district }: Side) => callerFor(sharedProduct(), district.logins[1].login)
const treeOf = (code: string) => `/units/${code}/reorganisations`
const on = '2026-01-05'

/** What the one district gets when it reaches for the tree of the other. */
export const TREE_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  listReorganisations: async (own, { district }) => {
    const { status, body } = await (await administratorOf(own)).get(treeOf(district.township))
    expect([status, body.code]).toEqual([404, 'not_found'])
  },
  reorganise: async (own, { district }) => {
    const sysadmin = await administratorOf(own)
    const rename = { kind: 'rename', version: 1, on, name: '改名街道' }
    const theirs = await sysadmin.post(treeOf(district.township), rename)
    expect([theirs.status, theirs.body.code]).toEqual([404, 'not_found'])
    const { body: seen } = await sysadmin.get(treeOf(own.district.township))
    const merge = { kind: 'merge', version: seen.unit.version, on, successor: district.township }
    const mixed = await sysadmin.post(treeOf(own.district.township), merge)
    expect([mixed.status, mixed.body.errors?.map((error: Json) => error.path)]).toEqual([
      422,
      ['successor'],
    ])
  },
}
