import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import { prisma } from '#lib/db/client.ts'
import { getIssue, listIssues } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { enableUnit } from '#lib/units/commands/enable-unit.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import {
  listReorganisations,
  listUnitPast,
  previewReorganisation,
} from '#lib/units/reorganisation-queries.ts'
import { deedsInOrder, playLives } from '#tests/features/dashboard/issues.ts'
import { freshDistrict, must, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { verify } from '#tests/support/verify/tamper.ts'

/** Lives are played first. */
const PATIENCE = 120_000
const LATER = new Date('2026-03-16T01:00:00Z')
const MERGED_ON = '2025-07-01'

/** SHA-256 over the events of a district, or over as many of each issue as there were before. */
async function hashOf({ id }: TestDistrict, known?: ReadonlyMap<string, number>) {
  const rows = await prisma.event.findMany({
    where: { districtId: id },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const earlier = rows.filter(({ issueId, seq }) => !known || seq <= (known.get(issueId) ?? 0))
  const counts = new Map(earlier.map(({ issueId, seq }) => [issueId, seq]))
  return { counts, hash: createHash('sha256').update(JSON.stringify(earlier)).digest('hex') }
}

const merge = ({ units }: TestDistrict) => ({
  kind: 'merge' as const,
  code: units.nancheng.code,
  version: 1,
  successor: units.dongcheng.code,
  on: MERGED_ON,
})

test(
  '19: two townships merged mid-year: both placements sum to one total, and no event is rewritten',
  async () => {
    const district = await freshDistrict()
    await playLives(district)
    const clerk = district.actor('clerk')
    const before = await hashOf(district)
    const total = (await viewDashboard(clerk, {}, LATER)).total
    await must(reorganise, district.actor('sysadmin'), merge(district), LATER)
    expect((await hashOf(district, before.counts)).hash).toBe(before.hash)

    const now = await viewDashboard(clerk, { placement: 'now' }, LATER)
    const then = await viewDashboard(clerk, { placement: 'then' }, LATER)
    const sum = ({ byTownship }: typeof now) => byTownship.reduce((all, one) => all + one.total, 0)
    expect([now.total, then.total, sum(now), sum(then)]).toEqual([total, total, total, total])
    const { dongcheng, nancheng } = district.units
    const of = (view: typeof now, code: string) =>
      view.byTownship.find((one) => one.code === code)?.total ?? 0
    expect(of(now, nancheng.code)).toBe(0)
    // Reported under Nancheng before July 2025, under Dongcheng since.
    expect(of(then, nancheng.code)).toBe(
      await prisma.issue.count({
        where: {
          districtId: district.id,
          chamberCode: district.units.nanchengChamber.code,
          reportedAt: { lt: new Date('2025-06-30T16:00:00Z') },
        },
      }),
    )
    expect(of(then, nancheng.code)).toBeGreaterThan(0)
    expect(of(now, dongcheng.code)).toBe(of(then, dongcheng.code) + of(then, nancheng.code))

    // Every line leads to as many rows as it says.
    for (const view of [now, then] as const) {
      const placement = view === now ? 'now' : 'then'
      for (const { code, total: expected, overdue } of view.byTownship) {
        const place = code === null ? { direct: 'true' } : { unit: [code] }
        const list = async (more: object) => {
          const input = issueListInput.parse({ ...place, ...more, placement, count: 'true' })
          return (await listIssues(clerk, input, LATER)).total
        }
        expect([code, await list({}), await list({ light: ['red'] })]).toEqual([
          code,
          expected,
          overdue,
        ])
      }
    }
  },
  PATIENCE,
)

test(
  'open links pass to the successor by an event that says why; old links keep their chain',
  async () => {
    const district = await freshDistrict()
    await playLives(district)
    const { dongcheng, nancheng, nanchengChamber } = district.units
    const held = await prisma.assignment.findMany({
      where: { districtId: district.id, toCode: nancheng.code },
      include: { issue: { select: { number: true } } },
    })
    const open = held.filter(({ endedAt }) => endedAt === null)
    const preview = await previewReorganisation(district.actor('sysadmin'), merge(district), LATER)
    expect(preview).toMatchObject({ links: open.length, people: [{ office: 'township_officer' }] })
    expect(preview.units.map(({ code }) => code)).toContain(nanchengChamber.code)
    const done = await must(reorganise, district.actor('sysadmin'), merge(district), LATER)
    expect(done).toEqual({
      code: dongcheng.code,
      links: open.length,
      passed: open.length,
    })
    for (const { id, endedAt } of held) {
      const { toCode } = await prisma.assignment.findFirstOrThrow({ where: { id } })
      expect(toCode).toBe(endedAt === null ? dongcheng.code : nancheng.code)
    }
    const number = open[0]?.issue.number as string
    const events = await listEvents(district.actor('clerk'), number)
    expect(events.at(-1)).toMatchObject({
      type: 'assignment.succeeded',
      cause: { kind: 'reorganisation' },
      payload: { end: 'taker', from: nancheng.code, to: dongcheng.code },
    })
    expect(await verify()).toContain('Everything agrees')

    // The successor sees what its predecessor saw, the closed issues too, and may go on with the work.
    const seen = async (name: 'dongcheng' | 'clerk', unit: string) =>
      (
        await listIssues(
          district.actor(name),
          issueListInput.parse({ unit: [unit], count: 'true' }),
          LATER,
        )
      ).total
    expect(await seen('dongcheng', nanchengChamber.code)).toBe(
      await seen('clerk', nanchengChamber.code),
    )
    for (const { issue } of held) {
      expect((await getIssue(district.actor('dongcheng'), issue.number, LATER)).number).toBe(
        issue.number,
      )
    }
    const { moves } = await getIssue(district.actor('dongcheng'), number, LATER)
    expect(moves.some(({ allowed }) => allowed)).toBe(true)
  },
  PATIENCE,
)

test(
  'the past of the tree is kept, the offices stay, and a merged unit never comes back into use',
  async () => {
    const district = await freshDistrict()
    const { nancheng, dongcheng, nanchengChamber } = district.units
    const sysadmin = district.actor('sysadmin')
    const offices = () =>
      prisma.appointment.count({ where: { districtId: district.id, unitCode: nancheng.code } })
    const held = await offices()
    await must(reorganise, sysadmin, merge(district), LATER)
    expect(await offices()).toBe(held)
    expect(await listUnitPast(sysadmin, nanchengChamber.code)).toEqual([
      { name: '南城街道商会', parentName: '南城街道', from: null, until: MERGED_ON },
    ])
    expect(await listReorganisations(sysadmin, dongcheng.code)).toMatchObject([
      {
        kind: 'merge',
        on: MERGED_ON,
        unit: { code: nancheng.code },
        other: { code: dongcheng.code },
      },
    ])
    const unit = await prisma.unit.findFirstOrThrow({
      where: { districtId: district.id, code: nancheng.code },
    })
    expect(unit).toMatchObject({
      successorCode: dongcheng.code,
      path: `${dongcheng.path}${nancheng.code}/`,
    })
    expect(unit.disabledAt).not.toBeNull()
    const back = await refusal(enableUnit, sysadmin, { code: nancheng.code, version: unit.version })
    expect(back).toMatchObject({ code: 'in_use' })
  },
  PATIENCE,
)

test(
  'a split gives some chambers and the open work about them to a new township; a move and a new name are dated',
  async () => {
    const district = await freshDistrict()
    for (const deed of deedsInOrder(district)) await deed.run()
    const { dongcheng, dongchengChamber, nancheng } = district.units
    const sysadmin = district.actor('sysadmin')
    const newCode = `${district.id}003`
    const split = {
      kind: 'split',
      code: dongcheng.code,
      version: 1,
      on: '2025-01-01',
      newCode,
      newName: '东湖街道',
      chambers: [dongchengChamber.code],
    }
    await must(reorganise, sysadmin, split, LATER)
    const chamber = await prisma.unit.findFirstOrThrow({
      where: { districtId: district.id, code: dongchengChamber.code },
    })
    expect(chamber).toMatchObject({ parentCode: newCode })
    expect(chamber.path).toBe(
      `${district.units.federation.path}${newCode}/${dongchengChamber.code}/`,
    )
    const open = {
      districtId: district.id,
      endedAt: null,
      issue: { chamberCode: dongchengChamber.code },
    }
    expect(await prisma.assignment.count({ where: { ...open, toCode: dongcheng.code } })).toBe(0)
    expect(await prisma.assignment.count({ where: { ...open, toCode: newCode } })).toBeGreaterThan(
      0,
    )

    const move = {
      kind: 'move',
      code: dongchengChamber.code,
      version: chamber.version,
      on: '2025-06-01',
      parentCode: nancheng.code,
    }
    await must(reorganise, sysadmin, move, LATER)
    const rename = {
      kind: 'rename',
      code: nancheng.code,
      version: 1,
      on: '2025-06-02',
      name: '南城新区街道',
    }
    await must(reorganise, sysadmin, rename, LATER)
    expect(
      (await listUnitPast(sysadmin, dongchengChamber.code)).map(({ parentName, from, until }) => [
        parentName,
        from,
        until,
      ]),
    ).toEqual([
      ['东湖街道', '2025-01-01', '2025-06-01'],
      ['东城街道', null, '2025-01-01'],
    ])
    const then = await viewDashboard(district.actor('clerk'), { placement: 'then' }, LATER)
    const now = await viewDashboard(district.actor('clerk'), {}, LATER)
    expect(then.byTownship.reduce((all, one) => all + one.total, 0)).toBe(now.total)
    expect(then.total).toBe(now.total)
  },
  PATIENCE,
)

test(
  'a reorganisation is refused in the future, before a later change, into itself, and without the right',
  async () => {
    const district = await freshDistrict()
    const { units } = district
    const sysadmin = district.actor('sysadmin')
    const refused = (changes: object, name: 'sysadmin' | 'clerk' = 'sysadmin') =>
      refusal(reorganise, district.actor(name), { ...merge(district), ...changes }, LATER)
    expect(await refused({ on: '2026-03-17' })).toMatchObject({
      code: 'day_in_future',
      at: ['on'],
    })
    expect(await refused({ successor: units.nancheng.code })).toMatchObject({
      code: 'not_a_successor',
    })
    expect(await refused({ successor: units.dongchengChamber.code })).toMatchObject({
      code: 'not_a_successor',
    })
    expect(await refused({ version: 7 })).toMatchObject({ code: 'stale_version' })
    expect(await refused({}, 'clerk')).toMatchObject({ code: 'not_granted' })
    await must(
      reorganise,
      sysadmin,
      { kind: 'rename', code: units.nancheng.code, version: 1, on: '2025-09-01', name: '南城' },
      LATER,
    )
    expect(await refused({ version: 2 })).toMatchObject({
      code: 'before_last_change',
      at: ['on'],
    })
  },
  PATIENCE,
)
