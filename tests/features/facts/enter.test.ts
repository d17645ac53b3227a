import { beforeAll, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import { enterFact } from '#lib/facts/commands/enter-fact.ts'
import { getFacts } from '#lib/facts/queries.ts'
import { warnOfFacts } from '#lib/facts/warn.ts'
import { editUnit } from '#lib/units/commands/edit-unit.ts'
import {
  freshDistrict,
  must,
  NOW,
  PERSON_NAMES,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

const input = (changes: object = {}) => ({
  chamber: district.units.dongchengChamber.code,
  kind: 'venue_lease',
  validUntil: '2026-05-01',
  ...changes,
})
const refused = (changes: object) => refusal(enterFact, district.actor('clerk'), input(changes))

describe('entering a fact', () => {
  test('is for those who keep the facts, about chambers that are there', async () => {
    for (const name of PERSON_NAMES.filter((one) => !one.startsWith('clerk'))) {
      const { code } = await refusal(enterFact, district.actor(name), input())
      expect([name, ['not_granted', 'unknown_unit'].includes(code)]).toEqual([name, true])
    }
    expect(await refused({ chamber: 'NOWHERE' })).toEqual({ code: 'unknown_unit', at: ['chamber'] })
    const township = district.units.dongcheng.code
    expect(await refused({ chamber: township })).toMatchObject({ code: 'unknown_unit' })
  })

  test('names the field at fault', async () => {
    expect((await refused({ validFrom: '2026-05-01' })).at).toEqual(['validUntil date_order'])
    expect((await refused({ validUntil: '2026-02-30' })).at).toEqual(['validUntil invalid_date'])
    expect((await refused({ kind: 'weather' })).at).toEqual(['kind not_in_list'])
    expect((await refused({ correction: 'true' })).at).toEqual(['note required'])
    expect((await refused({ note: `看不见\u200b` })).at).toEqual(['note invisible'])
    const foreign = await proof(district.actor('clerk2'), 'contract')
    expect(await refused({ evidence: [foreign] })).toEqual({
      code: 'unknown_evidence',
      at: ['evidence'],
    })
  })

  test('keeps every fact; the last one counts, a correction as well', async () => {
    const clerk = district.actor('clerk')
    const enter = (changes: object) =>
      must(enterFact, clerk, input({ kind: 'insurance', ...changes }))
    await enter({ validUntil: '2026-05-01', reference: '保单 1 号' })
    expect(await refused({ kind: 'insurance', validUntil: '2026-05-01' })).toEqual({
      code: 'fact_not_later',
      at: ['validUntil'],
    })
    const evidence = [await proof(clerk, 'contract')]
    await enter({ validUntil: '2027-05-01', evidence })
    await enter({ validUntil: '2026-11-01', correction: 'true', note: '填错了年份' })
    const page = await getFacts(clerk, district.units.dongchengChamber.code, NOW)
    const insurance = page.standings.find(({ kind }) => kind === 'insurance')
    expect(insurance).toMatchObject({
      latest: { validUntil: '2026-11-01', note: '填错了年份', enteredBy: '经办甲' },
      light: 'yellow',
      daysLeft: 230,
    })
    const lines = page.history.filter(({ kind }) => kind === 'insurance')
    expect(lines.map(({ validUntil }) => validUntil).sort()).toEqual([
      '2026-05-01',
      '2026-11-01',
      '2027-05-01',
    ])
    const rows = districtDb(district.id).chamberFact
    await expect(rows.updateMany({ data: { note: '改' } })).rejects.toThrow()
    await expect(rows.deleteMany({})).rejects.toThrow()
  })

  test('shows the proof to those who read the health of the chamber, and to no others', async () => {
    const clerk = district.actor('clerk')
    const id = await proof(clerk, 'certificate')
    await must(enterFact, clerk, input({ kind: 'registration_cert', evidence: [id] }))
    for (const name of ['dongchengPresident', 'dongcheng', 'director', 'instructor'] as const) {
      expect((await getEvidence(district.actor(name), id)).id).toBe(id)
    }
    for (const name of ['nanchengPresident', 'nancheng', 'member'] as const) {
      await expect(getEvidence(district.actor(name), id)).rejects.toThrow('not_found')
    }
  })

  test('is seen on the page of the chamber with its warning, elsewhere not at all', async () => {
    const code = district.units.dongchengChamber.code
    await must(enterFact, district.actor('clerk'), input())
    await warnOfFacts(NOW)
    const page = await getFacts(district.actor('dongchengSecretary'), code, NOW)
    expect(page.editable).toBe(false)
    expect(page.standings.find(({ kind }) => kind === 'venue_lease')?.warning).toMatch(/^[A-Z]+-/)
    await expect(getFacts(district.actor('nancheng'), code, NOW)).rejects.toThrow('not_found')
    await expect(getFacts(district.actor('member'), code, NOW)).rejects.toThrow('not_found')
  })

  test('takes the term of office out of the profile: it is a fact from then on', async () => {
    const clerk = district.actor('clerk')
    const chamber = district.units.nanchengChamber.code
    const edit = { code: chamber, name: '南城街道商会', version: 1 }
    const { version } = await must(editUnit, district.actor('sysadmin'), {
      ...edit,
      termEndsOn: '2026-01-01',
    })
    await must(enterFact, clerk, { chamber, kind: 'term_of_office', validUntil: '2028-06-30' })
    const again = { ...edit, version, termEndsOn: '2029-06-30' }
    expect(await refusal(editUnit, district.actor('sysadmin'), again)).toEqual({
      code: 'kept_as_fact',
      at: ['termEndsOn'],
    })
    const same = { ...edit, version, termEndsOn: '2028-06-30', venue: '人民路 1 号' }
    await must(editUnit, district.actor('sysadmin'), same)
  })
})
