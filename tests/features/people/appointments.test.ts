import { beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { appointPerson } from '#lib/people/commands/appoint-person.ts'
import { endAppointment } from '#lib/people/commands/end-appointment.ts'
import { getPerson } from '#lib/people/queries.ts'
import { disableUnit } from '#lib/units/commands/disable-unit.ts'
import {
  act,
  freshDistrict,
  must,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const order = (changes: object = {}) => ({
  personId: district.actor('nobody').personId,
  office: 'secretary_general',
  unitCode: district.units.logistics.code,
  fromOn: TODAY,
  ...changes,
})
const heldBy = (personId: string) =>
  prisma.appointment.findFirstOrThrow({ where: { districtId: district.id, personId } })

test('the security administrator appoints, and the act is on the record', async () => {
  const secadmin = district.actor('secadmin')
  await must(appointPerson, secadmin, order())
  const { personId } = district.actor('nobody')
  expect(await getPerson(secadmin, personId, TODAY)).toMatchObject({
    offices: [
      { office: 'secretary_general', unitName: '区物流协会', fromOn: TODAY, untilOn: null },
    ],
    account: null,
    may: { manage: false, appoint: true },
  })
  const entry = await prisma.auditEntry.findFirst({ where: { districtId: district.id } })
  expect(entry).toMatchObject({
    action: 'appoint-person',
    actorId: secadmin.personId,
    subject: `person:${personId}`,
  })
})

test('whoever manages people does not appoint, and nobody appoints themselves', async () => {
  for (const name of ['sysadmin', 'clerk', 'director'] as const) {
    expect(await refusal(appointPerson, district.actor(name), order())).toMatchObject({
      code: 'not_granted',
    })
  }
  const secadmin = district.actor('secadmin')
  const { personId } = secadmin
  // An id is the same id in capitals.
  for (const own of [personId, personId.toUpperCase()]) {
    const changes = { personId: own, office: 'vice_president' }
    const result = await refusal(appointPerson, secadmin, order(changes))
    expect(result).toMatchObject({ code: 'own_account' })
    expect(await getPerson(secadmin, own, TODAY)).toMatchObject({ isSelf: true })
  }
  const appointmentId = (await heldBy(personId)).id
  expect(await refusal(endAppointment, secadmin, { appointmentId, untilOn: TODAY })).toMatchObject({
    code: 'own_account',
  })
})

test('an office must exist in the unit, the unit be in use, and the period make sense', async () => {
  const secadmin = district.actor('secadmin')
  const refused = (changes: object) => refusal(appointPerson, secadmin, order(changes))
  expect(await refused({ office: 'clerk' })).toEqual({ code: 'office_not_here', at: ['office'] })
  expect(await refused({ unitCode: 'NOWHERE' })).toEqual({ code: 'unknown_unit', at: ['unitCode'] })
  expect(await refused({ office: 'mayor' })).toEqual({
    code: 'invalid_input',
    at: ['office not_in_list'],
  })
  expect(await refused({ untilOn: '2026-03-15' })).toMatchObject({ code: 'invalid_input' })
  expect(await refused({ fromOn: '1999-01-01' })).toMatchObject({ code: 'invalid_input' })
  const { code } = district.units.logistics
  await must(disableUnit, district.actor('sysadmin'), { code, version: 1 })
  expect(await refused({})).toEqual({ code: 'unit_disabled', at: ['unitCode'] })
})

test('nobody holds an office twice at a time, also when two appoint at once', async () => {
  const secadmin = district.actor('secadmin')
  const results = await Promise.all([1, 2, 3].map(() => act(appointPerson, secadmin, order())))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await refusal(appointPerson, secadmin, order({ fromOn: '2030-01-01' }))).toEqual({
    code: 'already_appointed',
    at: ['office'],
  })
})

test('the three administrators are different people without another office that has rights', async () => {
  const secadmin = district.actor('secadmin')
  const unitCode = district.units.federation.code
  const give = (name: 'sysadmin' | 'auditor' | 'clerk', office: string, unit = unitCode) =>
    refusal(appointPerson, secadmin, {
      ...order({ office, unitCode: unit }),
      personId: district.actor(name).personId,
    })
  const conflict = { code: 'offices_conflict', at: ['office'] }
  expect(await give('sysadmin', 'security_admin')).toEqual(conflict)
  expect(await give('auditor', 'clerk')).toEqual(conflict)
  expect(await give('clerk', 'audit_admin')).toEqual(conflict)
  const { personId } = district.actor('sysadmin')
  const unit = district.units.logistics.code
  await must(appointPerson, secadmin, order({ personId, office: 'vice_president', unitCode: unit }))
})

test('an office appointed for a time can end before it, and is never made longer', async () => {
  const secadmin = district.actor('secadmin')
  const { personId } = district.actor('nobody')
  const { appointmentId } = await must(appointPerson, secadmin, order({ untilOn: '2099-12-31' }))
  await must(endAppointment, secadmin, { appointmentId, untilOn: TODAY })
  expect(await getPerson(secadmin, personId, TODAY)).toMatchObject({
    offices: [{ untilOn: TODAY }],
  })
  const longer = { appointmentId, untilOn: '2099-12-30' }
  expect(await refusal(endAppointment, secadmin, longer)).toMatchObject({ code: 'stale_version' })
})

test('an office ends once, on a day after it began, and stays on the ledger', async () => {
  const secadmin = district.actor('secadmin')
  const { personId } = district.actor('nanchengPresident')
  const appointmentId = (await heldBy(personId)).id
  const end = (untilOn: string) => ({ appointmentId, untilOn })
  expect(await refusal(endAppointment, secadmin, end('2019-12-31'))).toEqual({
    code: 'invalid_input',
    at: ['untilOn'],
  })
  await must(endAppointment, secadmin, end('2026-03-01'))
  expect(await refusal(endAppointment, secadmin, end('2026-03-02'))).toMatchObject({
    code: 'stale_version',
  })
  const person = await getPerson(secadmin, personId, TODAY)
  expect(person.offices).toEqual([])
  expect(person.past).toMatchObject([{ office: 'president', untilOn: '2026-03-01' }])
  const stranger = (await freshDistrict()).actor('secadmin')
  expect(await refusal(endAppointment, stranger, end(TODAY))).toMatchObject({ code: 'not_found' })
})
