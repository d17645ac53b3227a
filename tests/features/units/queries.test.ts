import { beforeAll, expect, test } from 'vitest'
import { countQueries, prisma } from '#lib/db/client.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { countChambers, listChambers } from '#lib/units/chamber-queries.ts'
import { editUnit } from '#lib/units/commands/edit-unit.ts'
import { listReportable, listTakers } from '#lib/units/option-queries.ts'
import { countUnits, getUnit, listUnits } from '#lib/units/queries.ts'
import { chamberListInput, unitListInput } from '#lib/units/schema.ts'
import { freshDistrict, must, refusal, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { seedIssues } from '#tests/support/seed-issues.ts'

let district: TestDistrict

beforeAll(async () => {
  district = await freshDistrict()
  await seedIssues(district)
})

const units = (input: object) => unitListInput.parse(input)
const chambers = (input: object) => chamberListInput.parse(input)
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name)

test.each([
  ['东城街', ['东城街道', '东城街道商会']],
  ['wuliu', ['区物流协会']],
  ['QWLXH', ['区物流协会']],
  ['dcjd sh', ['东城街道商会']],
  ['%', []],
  ['_', []],
  ['没有', []],
])('units are found by %s', async (q, found) => {
  const { items } = await listUnits(district.actor('clerk'), units({ q }))
  expect(names(items).sort()).toEqual([...found].sort())
})

test('units are found by the beginning of their code, whatever its letters', async () => {
  const { code } = district.units.logistics
  const { items } = await listUnits(district.actor('clerk'), units({ q: code.toLowerCase() }))
  expect(names(items)).toEqual(['区物流协会'])
})

test('paging shows every unit once, in the order of codes', async () => {
  const clerk = district.actor('clerk')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listUnits(clerk, units({ limit: 3, cursor }))
    seen.push(...page.items.map(({ code }) => code))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(await countUnits(clerk, units({})))
  expect(new Set(seen).size).toBe(seen.length)
  await expect(listUnits(clerk, units({ cursor: 'nonsense' }))).rejects.toMatchObject({
    code: 'bad_cursor',
  })
})

test('everybody sees their own part of the tree and what stands above it', async () => {
  const list = async (name: Parameters<TestDistrict['actor']>[0]) =>
    names((await listUnits(district.actor(name), units({ limit: 200 }))).items).sort()
  expect(await list('auditor')).toEqual([])
  expect(await list('nobody')).toEqual([])
  expect(await list('nancheng')).toEqual(
    ['测试区工商联', '南城街道', '南城街道商会', '丙食品有限公司'].sort(),
  )
  expect(await list('member2')).toEqual(
    ['测试区工商联', '东城街道', '东城街道商会', '乙建材有限公司'].sort(),
  )
  await expect(
    getUnit(district.actor('nancheng'), district.units.dongcheng.code),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('the list of chambers counts the issues the viewer may read, in one grouped query', async () => {
  const { result, statements } = await countQueries(() =>
    listChambers(district.actor('clerk'), chambers({})),
  )
  expect(statements.filter((sql) => sql.includes('"issue"'))).toHaveLength(1)
  const by = Object.fromEntries(result.items.map((one) => [one.name, one]))
  expect(by.东城街道商会).toMatchObject({ township: '东城街道', issues: { open: 5, closed: 0 } })
  expect(by.南城街道商会).toMatchObject({ issues: { open: 0, closed: 1 } })
  expect(by.区物流协会).toMatchObject({ township: null, issues: { open: 2, closed: 0 } })
  const [own] = (await listChambers(district.actor('member'), chambers({}))).items
  expect(own?.issues).toEqual({ open: 1, closed: 0 })
  const [blind] = (await listChambers(district.actor('sysadmin'), chambers({}))).items
  expect(blind?.issues).toBeNull()
})

test('chambers are filtered by township, kind and registration', async () => {
  const clerk = district.actor('clerk')
  const count = (input: object) => countChambers(clerk, chambers(input))
  expect(await count({ township: district.units.nancheng.code })).toBe(1)
  expect(await count({ kind: 'trade_association' })).toBe(1)
  expect(await count({ registration: 'registered' })).toBe(3)
  expect(await count({ registration: 'unregistered' })).toBe(0)
})

test('a chamber page takes six statements and shows masked phones', async () => {
  const { code } = district.units.dongchengChamber
  const { result, statements } = await countQueries(() =>
    getChamber(district.actor('clerk'), code, TODAY),
  )
  expect(statements.length).toBeLessThanOrEqual(6)
  expect(result).toMatchObject({ parentName: '东城街道', members: 2, peopleReadable: true })
  expect(result.issues).toEqual({ open: 5, closed: 0, overdue: 0 })
  expect(result.people.map(({ name, phone }) => [name, phone])).toEqual([
    ['东城会长', '138****1234'],
    ['东城秘书长', '138****1234'],
    ['指导员', '138****1234'],
    ['区领导', '138****1234'],
  ])
  const later = await getChamber(district.actor('clerk'), code, '2026-05-01')
  expect(later.issues?.overdue).toBe(1)
})

test('who may not read people sees names without phones, and strangers find no chamber', async () => {
  const { dongchengChamber, logistics } = district.units
  const seen = await getChamber(district.actor('leader'), dongchengChamber.code, TODAY)
  expect(seen.peopleReadable).toBe(false)
  expect(seen.people.every(({ phone }) => phone === null)).toBe(true)
  const joined = await getChamber(district.actor('clerk'), logistics.code, TODAY)
  expect(joined.members).toBe(1)
  for (const name of ['nancheng', 'auditor', 'nobody'] as const) {
    await expect(getChamber(district.actor(name), dongchengChamber.code, TODAY)).rejects.toThrow(
      'not_found',
    )
  }
})

test('a giver is offered the units below it and its further members, grouped', async () => {
  const takers = async (name: Parameters<TestDistrict['actor']>[0], giver: string) =>
    (await listTakers(district.actor(name), giver, TODAY)).map((one) => [one.group, one.name])
  const { federation, dongcheng, dongchengChamber, logistics } = district.units
  expect(await takers('clerk', federation.code)).toEqual([
    ['itself', '测试区工商联'],
    ['department', '区民政局'],
    ['township', '东城街道'],
    ['township', '南城街道'],
    ['chamber', '区物流协会'],
    ['chamber', '东城街道商会'],
    ['chamber', '南城街道商会'],
  ])
  expect(await takers('dongcheng', dongcheng.code)).toEqual([
    ['chamber', '东城街道商会'],
    ['member', '甲商贸有限公司'],
    ['member', '乙建材有限公司'],
  ])
  expect(await takers('logistics', logistics.code)).toEqual([['member', '甲商贸有限公司']])
  // Only for a unit the actor may dispatch for.
  expect(await takers('clerk', dongcheng.code)).toEqual([])
  expect(await takers('director', federation.code)).toEqual([])
  expect(await takers('nancheng', dongchengChamber.code)).toEqual([])
})

test('the choice of chambers to report about follows the reach of the report', async () => {
  const list = async (name: Parameters<TestDistrict['actor']>[0]) =>
    names(await listReportable(district.actor(name), TODAY)).sort()
  expect(await list('clerk')).toEqual(['东城街道商会', '区物流协会', '南城街道商会'].sort())
  expect(await list('member')).toEqual(['东城街道商会', '区物流协会'].sort())
  expect(await list('dongcheng')).toEqual(['东城街道商会'])
  expect(await list('sysadmin')).toEqual([])
})

test('facts of a chamber are changed one by one; a doubtful credit code warns only', async () => {
  const own = await freshDistrict()
  const sysadmin = own.actor('sysadmin')
  const { code, name } = own.units.logistics
  const edit = (version: number, facts: object) =>
    must(editUnit, sysadmin, { code, version, name, ...facts })
  await edit(1, { uscc: '51500119dem0000140', venue: '会展中心', venueArea: '2000' })
  expect((await getUnit(sysadmin, code)).facts).toMatchObject({
    uscc: '51500119DEM0000140',
    usccPlausible: true,
    venueArea: 2000,
    registration: 'registered',
  })
  await edit(2, { uscc: '51500119DEM0000141', venue: '', termEndsOn: '2027-05-01' })
  expect((await getUnit(sysadmin, code)).facts).toMatchObject({
    usccPlausible: false,
    venue: null,
    venueArea: 2000,
    termEndsOn: '2027-05-01',
  })
  const refused = (facts: object) =>
    refusal(editUnit, sysadmin, { code, version: 3, name, ...facts })
  expect(await refused({ uscc: '123' })).toEqual({
    code: 'invalid_input',
    at: ['uscc invalid_format'],
  })
  expect(await refused({ registeredOn: '2026-02-30' })).toEqual({
    code: 'invalid_input',
    at: ['registeredOn invalid_date'],
  })
  expect(await refused({ version: 1 })).toMatchObject({ code: 'stale_version' })
  const member = { code: own.units.member.code, version: 1, name: '甲', venue: '某处' }
  expect(await refusal(editUnit, sysadmin, member)).toEqual({
    code: 'invalid_input',
    at: ['venue'],
  })
  const entry = await prisma.auditEntry.findFirst({
    where: { districtId: own.id },
    orderBy: { id: 'desc' },
  })
  expect(entry?.detail).toEqual({ fields: ['uscc', 'termEndsOn', 'venue'] })
})
