import { beforeEach, describe, expect, test } from 'vitest'
import { client, send, tokenOf } from '#tests/support/api.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let district: TestDistrict
let token: string
beforeEach(async () => {
  district = await freshDistrict()
  token = await tokenOf(district.actor('sysadmin'))
})

const ON = '2026-03-16'
const addressOf = (code: string) => `/api/v1/units/${encodeURIComponent(code)}/reorganisations`
const merge = () => ({
  kind: 'merge',
  version: 1,
  on: ON,
  successor: district.units.dongcheng.code,
})

async function ask(body: object, { code = district.units.nancheng.code, headers = {} } = {}) {
  const answer = await send(addressOf(code), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

/** The status and what is at fault: the fields, or else the code of the problem. */
async function fault(body: object, code?: string) {
  const answer = await ask(body, code ? { code } : {})
  const paths = (answer.body.errors ?? []).map(({ path }: { path: string }) => path)
  return [answer.status, answer.body.code, [...new Set(paths)]]
}

describe('a merger through the API', () => {
  test('answers the unit that goes on, its links and where its changes are listed', async () => {
    await seedIssues(district)
    const { dongcheng, nancheng } = district.units
    const { status, headers, body } = await ask(merge())
    expect([status, headers.get('location')]).toEqual([201, addressOf(dongcheng.code)])
    expect(body).toMatchObject({ unit: { code: dongcheng.code, version: 1 }, links: 1 })
    const listed = await (await client(token).get(addressOf(dongcheng.code))).json()
    expect(listed.changes).toMatchObject([
      { kind: 'merge', on: ON, unit: { code: nancheng.code }, other: { code: dongcheng.code } },
    ])
    const past = await (await client(token).get(addressOf(nancheng.code))).json()
    expect(past.unit).toMatchObject({ disabled: true, version: 2, parentCode: dongcheng.code })
    expect(past.past).toMatchObject([{ name: '南城街道', until: ON }])
  })

  test('19: its issues are found by the unit that went and the one that goes on, in lists and figures', async () => {
    await seedIssues(district)
    const officer = client(await tokenOf(district.actor('dongcheng')))
    const clerk = client(await tokenOf(district.actor('clerk')))
    const total = async (api: typeof clerk, path: string) => {
      const answer = await api.get(path)
      return answer.status === 200 ? (await answer.json()).total : answer.status
    }
    const { dongcheng, nancheng, nanchengChamber } = district.units
    const list = (code: string) => `/api/v1/issues?count=true&unit=${code}`
    const figures = (code: string) => `/api/v1/dashboard?unit=${code}`
    expect(await total(officer, list(nanchengChamber.code))).toBe(422)
    const [ours, theirs] = [
      await total(clerk, list(dongcheng.code)),
      await total(clerk, list(nancheng.code)),
    ]
    expect(theirs).toBeGreaterThan(0)
    await ask(merge())
    for (const api of [officer, clerk]) {
      expect(await total(api, list(nanchengChamber.code))).toBe(theirs)
      expect(await total(api, list(dongcheng.code))).toBe(ours + theirs)
      expect(await total(api, figures(dongcheng.code))).toBe(ours + theirs)
      expect(await total(api, figures(nanchengChamber.code))).toBe(theirs)
    }
    const former = client(await tokenOf(district.actor('nancheng')))
    expect(await total(former, '/api/v1/issues?count=true')).toBe(0)
    expect(await total(former, '/api/v1/dashboard')).toBe(0)
    expect(await total(former, list(nancheng.code))).toBe(422)
  })

  test('acts once under one key, and answers the same', async () => {
    const headers = { 'idempotency-key': 'merge-1' }
    const first = await ask(merge(), { headers })
    const again = await ask(merge(), { headers })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect((await ask({ ...merge(), on: '2026-03-15' }, { headers })).status).toBe(422)
    expect(await fault(merge())).toEqual([422, 'unit_disabled', ['code']])
  })

  test('is refused on a version that is no longer there', async () => {
    expect(await fault({ ...merge(), version: 2 })).toEqual([409, 'stale_version', []])
  })

  test('is for those who manage units, and finds nothing elsewhere', async () => {
    token = await tokenOf(district.actor('clerk'))
    expect((await ask(merge())).status).toBe(403)
    const other = await freshDistrict()
    token = await tokenOf(other.actor('sysadmin'))
    expect(await fault(merge())).toEqual([404, 'not_found', []])
    const theirs = { ...merge(), successor: district.units.nancheng.code }
    expect(await fault(theirs, other.units.dongcheng.code)).toEqual([
      422,
      'not_a_successor',
      ['successor'],
    ])
  })
})

describe('bad input is refused by its field', () => {
  test('of a merger: the day, the successor', async () => {
    const { nancheng, dongchengChamber, federation } = district.units
    const bad: [object, string, string][] = [
      [{ on: '2098-01-01' }, 'day_in_future', 'on'],
      [{ on: '2026-02-30' }, 'invalid_input', 'on'],
      [{ on: '' }, 'invalid_input', 'on'],
      [{ successor: nancheng.code }, 'not_a_successor', 'successor'],
      [{ successor: dongchengChamber.code }, 'not_a_successor', 'successor'],
      [{ successor: federation.code }, 'not_a_successor', 'successor'],
      [{ successor: 'nowhere' }, 'not_a_successor', 'successor'],
      [{ kind: 'dissolve' }, 'invalid_input', 'kind'],
      [{ version: 0 }, 'invalid_input', 'version'],
      [{ surplus: 1 }, 'invalid_input', 'surplus'],
    ]
    for (const [changes, code, path] of bad) {
      expect([changes, ...(await fault({ ...merge(), ...changes }))]).toEqual([
        changes,
        422,
        code,
        [path],
      ])
    }
    expect(await fault(merge(), federation.code)).toEqual([409, 'in_use', []])
  })

  test('of a split: without parts, with parts of another unit, under a code that is taken', async () => {
    const { dongchengChamber, nanchengChamber, dongcheng } = district.units
    const split = {
      ...{ kind: 'split', version: 1, on: ON, newCode: `${district.id}009` },
      ...{ newName: '新城街道', chambers: [nanchengChamber.code] },
    }
    const bad: [object, string, string][] = [
      [{ chambers: [] }, 'invalid_input', 'chambers'],
      [{ chambers: [dongchengChamber.code] }, 'not_its_chamber', 'chambers'],
      [{ newCode: dongcheng.code }, 'code_taken', 'newCode'],
      [{ newName: ' ' }, 'invalid_input', 'newName'],
    ]
    for (const [changes, code, path] of bad) {
      expect([changes, ...(await fault({ ...split, ...changes }))]).toEqual([
        changes,
        422,
        code,
        [path],
      ])
    }
    expect((await ask(split)).status).toBe(201)
    // The new unit began on that day: nothing can have happened to it, or into it, before.
    const early = { ...merge(), version: 1, on: '2026-03-15' }
    expect(await fault(early, split.newCode)).toEqual([422, 'before_it_began', ['on']])
    const into = { kind: 'merge', version: 1, on: '2026-03-15', successor: split.newCode }
    expect(await fault(into, dongcheng.code)).toEqual([422, 'before_it_began', ['on']])
  })

  test('of a move: below itself, under another level, before a later change', async () => {
    const { nanchengChamber, nanchengMember, dongcheng, nancheng } = district.units
    const move = { kind: 'move', version: 1, on: ON, parentCode: dongcheng.code }
    const at = (changes: object) => fault({ ...move, ...changes }, nanchengChamber.code)
    const refused = [422, 'parent_not_allowed', ['parentCode']]
    expect(await at({ parentCode: nanchengMember.code })).toEqual(refused)
    expect(await at({ parentCode: nanchengChamber.code })).toEqual(refused)
    expect(await at({ parentCode: 'nowhere' })).toEqual([422, 'unknown_unit', ['parentCode']])
    expect((await ask(move, { code: nanchengChamber.code })).status).toBe(201)
    const back = { version: 2, on: '2026-03-15', parentCode: nancheng.code }
    expect(await at(back)).toEqual([422, 'before_last_change', ['on']])
  })
})
