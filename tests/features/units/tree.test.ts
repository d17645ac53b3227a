import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createUnit } from '#lib/units/commands/create-unit.ts'
import { disableUnit } from '#lib/units/commands/disable-unit.ts'
import { enableUnit } from '#lib/units/commands/enable-unit.ts'
import { moveUnit } from '#lib/units/commands/move-unit.ts'
import { getUnit } from '#lib/units/queries.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'

const pathOf = async ({ id }: TestDistrict, code: string) =>
  (
    await prisma.unit.findUniqueOrThrow({
      where: { districtId_code: { districtId: id, code } },
      select: { path: true },
    })
  ).path

test('a new chamber stands in the tree, is found by initials and starts unregistered', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  const code = `${district.id}-NEW`
  const input = {
    code,
    name: '鸣玉镇商会',
    kind: 'township_chamber',
    parentCode: units.nancheng.code,
  }
  expect(await must(createUnit, sysadmin, input)).toEqual({ code, version: 1 })
  expect(await getUnit(sysadmin, code)).toMatchObject({
    level: 'chamber',
    parentName: '南城街道',
    facts: { registration: 'unregistered', usccPlausible: null },
    manageable: true,
  })
  expect(await pathOf(district, code)).toBe(`${units.nancheng.path}${code}/`)
  const [entry] = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
  expect(entry).toMatchObject({ action: 'create-unit', subject: `unit:${code}`, result: 'ok' })
  expect(JSON.stringify(entry?.detail)).not.toContain('鸣玉')
})

test('a unit is refused with a taken code, an unknown, unfit or disabled place, or bad text', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  const good = {
    code: `${district.id}-X`,
    name: '某商会',
    kind: 'trade_association',
    parentCode: units.federation.code,
  }
  const refused = (changes: object) => refusal(createUnit, sysadmin, { ...good, ...changes })
  expect(await refused({ code: units.logistics.code })).toEqual({
    code: 'code_taken',
    at: ['code'],
  })
  const parent = (code: string) => ({ code, at: ['parentCode'] })
  expect(await refused({ parentCode: 'NOWHERE' })).toEqual(parent('unknown_unit'))
  expect(await refused({ parentCode: units.member.code })).toEqual(parent('parent_not_allowed'))
  expect(await refused({ kind: 'enterprise' })).toEqual(parent('parent_not_allowed'))
  expect(await refused({ kind: 'federation' })).toEqual(parent('parent_not_allowed'))
  expect(await refused({ parentCode: units.civilAffairs.code })).toEqual(
    parent('parent_not_allowed'),
  )
  const bad = (...at: string[]) => ({ code: 'invalid_input', at })
  expect(await refused({ name: '商\u200b会' })).toEqual(bad('name invisible'))
  expect(await refused({ name: '商\u0007会' })).toEqual(bad('name invisible'))
  expect(await refused({ name: '商\n会' })).toEqual(bad('name one_line'))
  expect(await refused({ name: '会'.repeat(81) })).toEqual(bad('name too_long'))
  expect(await refused({ name: '  ' })).toEqual(bad('name required'))
  expect(await refused({ code: 'a/b' })).toEqual(bad('code invalid_format'))
  expect(await refused({ kind: 'ministry' })).toEqual(bad('kind not_in_list'))
  expect(await refused({ level: 'member' })).toEqual(bad('level surplus'))
})

test('only the system administrator manages units, and a stranger does not even see them', async () => {
  const district = await freshDistrict()
  const other = await freshDistrict()
  const { code } = district.units.logistics
  const input = { code, version: 1 }
  expect(await refusal(disableUnit, district.actor('clerk'), input)).toMatchObject({
    code: 'not_granted',
  })
  expect(await refusal(disableUnit, district.actor('secadmin'), input)).toMatchObject({
    code: 'not_granted',
  })
  for (const stranger of [
    other.actor('sysadmin'),
    district.actor('member2'),
    district.actor('auditor'),
  ]) {
    expect(await refusal(disableUnit, stranger, input)).toMatchObject({ code: 'not_found' })
  }
})

test('moving a unit takes everything below it along and leaves neighbours alone', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  // A code that begins with that of the unit to be moved must not move with it.
  const twin = `${units.dongchengChamber.code}2`
  await must(createUnit, sysadmin, {
    code: twin,
    name: '近名商会',
    kind: 'other_chamber',
    parentCode: units.dongcheng.code,
  })
  const move = { code: units.dongchengChamber.code, version: 1, parentCode: units.nancheng.code }
  expect(await must(moveUnit, sysadmin, move)).toEqual({ code: move.code, version: 2 })
  const moved = `${units.nancheng.path}${move.code}/`
  expect(await pathOf(district, move.code)).toBe(moved)
  expect(await pathOf(district, units.member.code)).toBe(`${moved}${units.member.code}/`)
  expect(await pathOf(district, twin)).toBe(`${units.dongcheng.path}${twin}/`)
  expect(await refusal(moveUnit, sysadmin, move)).toEqual({ code: 'stale_version', at: [] })
})

test('a unit never hangs below itself, under the wrong level, or under a disabled unit', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  const move = (code: string, parentCode: string) =>
    refusal(moveUnit, sysadmin, { code, version: 1, parentCode })
  const notAllowed = { code: 'parent_not_allowed', at: ['parentCode'] }
  const { dongcheng, nancheng, dongchengChamber, member, federation, civilAffairs } = units
  expect(await move(dongcheng.code, dongcheng.code)).toEqual(notAllowed)
  expect(await move(dongcheng.code, dongchengChamber.code)).toEqual(notAllowed)
  expect(await move(civilAffairs.code, civilAffairs.code)).toEqual(notAllowed)
  expect(await move(federation.code, dongcheng.code)).toEqual(notAllowed)
  expect(await move(federation.code, civilAffairs.code)).toEqual(notAllowed)
  expect(await move(member.code, dongcheng.code)).toEqual(notAllowed)
  await must(disableUnit, sysadmin, { code: nancheng.code, version: 1 })
  expect(await move(dongchengChamber.code, nancheng.code)).toEqual({
    code: 'unit_disabled',
    at: ['parentCode'],
  })
})

test('two moves that would close a circle between them come one by one', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  const results = await Promise.all([
    act(moveUnit, sysadmin, {
      code: units.dongchengChamber.code,
      version: 1,
      parentCode: units.nancheng.code,
    }),
    act(createUnit, sysadmin, {
      code: `${district.id}-Y`,
      name: '某企业',
      kind: 'enterprise',
      parentCode: units.dongchengChamber.code,
    }),
  ])
  expect(results.map((result) => result.ok)).toEqual([true, true])
  expect(await pathOf(district, `${district.id}-Y`)).toBe(
    `${units.nancheng.path}${units.dongchengChamber.code}/${district.id}-Y/`,
  )
})

test('a unit with open work stays in use; without, it can be disabled and enabled again', async () => {
  const district = await freshDistrict()
  const { units } = district
  const sysadmin = district.actor('sysadmin')
  await giveWork(district)
  const inUse = { code: 'in_use', at: [] }
  for (const unit of [units.dongcheng, units.dongchengChamber, units.federation]) {
    expect(await refusal(disableUnit, sysadmin, { code: unit.code, version: 1 })).toEqual(inUse)
  }
  const { code } = units.logistics
  expect(await must(disableUnit, sysadmin, { code, version: 1 })).toEqual({ code, version: 2 })
  expect((await getUnit(sysadmin, code)).disabled).toBe(true)
  expect(await refusal(enableUnit, sysadmin, { code, version: 1 })).toMatchObject({
    code: 'stale_version',
  })
  await must(enableUnit, sysadmin, { code, version: 2 })
  expect(await getUnit(sysadmin, code)).toMatchObject({ disabled: false, version: 3 })
})

/** One open link from the township to its chamber, written as the cache holds it. */
async function giveWork({ id, units, actor }: TestDistrict): Promise<void> {
  const { moveIssue } = await import('#lib/issues/commands/move-issue.ts')
  const { reportIssue } = await import('#lib/issues/commands/report-issue.ts')
  const clerk = actor('clerk')
  const officer = actor('dongcheng')
  const { number } = await must(reportIssue, clerk, {
    title: '无固定阵地',
    description: '没有办公场所',
    category: 'venue',
    source: 'visit',
    chamber: units.dongchengChamber.code,
  })
  await must(moveIssue, clerk, { number, action: 'accept', version: 1 })
  const order = { action: 'dispatch', kind: 'lead', dueOn: '2026-04-10', requirement: '落实场所' }
  await must(moveIssue, clerk, { number, ...order, version: 2, to: units.dongcheng.code })
  const { id: parentId } = await prisma.assignment.findFirstOrThrow({ where: { districtId: id } })
  await must(moveIssue, officer, {
    number,
    action: 'acknowledge',
    assignmentId: parentId,
    version: 3,
  })
  const to = units.dongchengChamber.code
  await must(moveIssue, officer, { number, ...order, version: 4, to, parentId }, NOW)
}
