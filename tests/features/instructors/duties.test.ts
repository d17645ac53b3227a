import { beforeEach, expect, test } from 'vitest'
import { DUTY_KINDS } from '#lib/domain/codes.ts'
import { logDuty } from '#lib/instructors/commands/log-duty.ts'
import { listDuties, listGuided, listInstructors } from '#lib/instructors/queries.ts'
import { freshDistrict, must, refusal, type TestDistrict, TODAY } from '#tests/support/factory.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const duty = (changes: object = {}) => ({
  chamber: district.units.dongchengChamber.code,
  kind: 'study_session',
  doneOn: TODAY,
  note: '组织学习会长章程',
  ...changes,
})

test('an instructor logs duties for the chambers guided, and the figures are those of the rows', async () => {
  const instructor = district.actor('instructor')
  for (const kind of ['study_session', 'study_session', 'vet_leader']) {
    await must(logDuty, instructor, duty({ kind }))
  }
  await must(logDuty, instructor, duty({ doneOn: '2025-12-31' }))
  const pair = { person: instructor.personId, chamber: district.units.dongchengChamber.code }
  for (const name of ['clerk', 'dongcheng', 'dongchengPresident', 'instructor'] as const) {
    const actor = district.actor(name)
    for (const [year, total] of [
      [2026, 3],
      [2025, 1],
    ] as const) {
      const [line, ...others] = await listInstructors(actor, year)
      expect(others).toEqual([])
      const rows = await listDuties(actor, pair, year)
      expect([line?.total, rows.length]).toEqual([total, total])
      for (const kind of DUTY_KINDS) {
        expect(line?.counts[kind]).toBe(rows.filter((row) => row.kind === kind).length)
      }
    }
  }
})

test('nobody else logs duties, nobody for other chambers, and no other township reads them', async () => {
  const unknown = { code: 'unknown_unit', at: ['chamber'] }
  for (const name of ['clerk', 'leader', 'dongchengSecretary', 'auditor'] as const) {
    expect(await refusal(logDuty, district.actor(name), duty())).toEqual(unknown)
  }
  const instructor = district.actor('instructor')
  const foreign = duty({ chamber: district.units.nanchengChamber.code })
  expect(await refusal(logDuty, instructor, foreign)).toEqual(unknown)
  await must(logDuty, instructor, duty())
  const pair = { person: instructor.personId, chamber: district.units.dongchengChamber.code }
  for (const name of ['nancheng', 'nanchengPresident', 'member'] as const) {
    expect(await listInstructors(district.actor(name), 2026)).toEqual([])
    expect(await listDuties(district.actor(name), pair, 2026)).toEqual([])
  }
  expect(await listGuided(district.actor('clerk'))).toEqual([])
})

test('a duty is of a day on which one was in office, never of one to come', async () => {
  const instructor = district.actor('instructor')
  const refused = (changes: object) => refusal(logDuty, instructor, duty(changes))
  expect(await refused({ doneOn: '2026-03-17' })).toEqual({ code: 'day_in_future', at: ['doneOn'] })
  expect(await refused({ doneOn: '2019-12-31' })).toEqual({
    code: 'not_in_office_then',
    at: ['doneOn'],
  })
  expect(await refused({ kind: 'party' })).toMatchObject({ at: ['kind not_in_list'] })
  expect(await refused({ note: '' })).toMatchObject({ at: ['note required'] })
})
