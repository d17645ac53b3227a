import { describe, expect, test } from 'vitest'
import { setCalendarDay } from '#lib/calendar/commands/set-calendar-day.ts'
import { prisma } from '#lib/db/client.ts'
import { DEFAULT_POLICY, type LadderStep } from '#lib/domain/time-policy.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { rehearseTimePolicy } from '#lib/time-policy/commands/rehearse-policy.ts'
import { rehearseTightening } from '#lib/time-policy/commands/rehearse-tightening.ts'
import { setTimePolicy } from '#lib/time-policy/commands/set-time-policy.ts'
import { tightenPolicy } from '#lib/time-policy/commands/tighten-policy.ts'
import {
  freshDistrict,
  must,
  type PersonName,
  refusal,
  type TestDistrict,
  type UnitName,
} from '#tests/support/factory.ts'

/** Ten in the morning of a day in Shanghai. */
const at = (date: string) => new Date(`${date}T02:00:00Z`)
const END = at('2026-05-29')

/** Issues of a district that live through days, with a worker that comes by whenever time passes. */
function chronicle(district: TestDistrict) {
  async function report(date: string, severity = 'ordinary') {
    await settleDue(at(date), 1000)
    const chamber = district.units.dongchengChamber.code
    const text = { title: '阵地被占用', description: '说明', category: 'venue', source: 'visit' }
    const input = { ...text, chamber, severity }
    return (await must(reportIssue, district.actor('member'), input, at(date))).number
  }
  async function act(number: string, date: string, by: PersonName, action: string, extra = {}) {
    await settleDue(at(date), 1000)
    const { version } = await getIssue(district.actor(by), number, at(date))
    const input = { number, version, action, ...extra }
    await must(moveIssue, district.actor(by), input, at(date))
  }
  const links = async (number: string, date: string) =>
    (await getIssue(district.actor('clerk'), number, at(date))).assignments
  async function give(number: string, date: string, by: PersonName, to: UnitName, dueOn: string) {
    const parent = by === 'clerk' ? undefined : (await links(number, date)).at(-1)
    const under = parent ? { parentId: parent.id } : {}
    const input = {
      ...under,
      to: district.units[to].code,
      kind: 'lead',
      dueOn,
      requirement: '按期整改',
    }
    await act(number, date, by, 'dispatch', input)
  }
  async function on(
    number: string,
    date: string,
    by: PersonName,
    to: UnitName,
    action: string,
    extra = {},
  ) {
    const link = (await links(number, date)).findLast(
      (one) => one.to.code === district.units[to].code,
    )
    await act(number, date, by, action, { assignmentId: link?.id, ...extra })
  }
  return { report, act, give, on }
}

/** A spring in which nearly everything was late once. */
async function spring(): Promise<{
  district: TestDistrict
  late: string
  idle: string
  done: string
}> {
  const district = await freshDistrict()
  const { report, act, give, on } = chronicle(district)
  // Running since before the window of 90 days begins, on 28 February.
  const old = await report('2026-02-20')
  await act(old, '2026-02-24', 'clerk', 'accept', { rectificationType: 'immediate' })
  await give(old, '2026-02-25', 'clerk', 'dongcheng', '2026-03-20')
  const late = await report('2026-03-02')
  await act(late, '2026-03-03', 'clerk', 'accept', { rectificationType: 'immediate' })
  await give(late, '2026-03-04', 'clerk', 'dongcheng', '2026-04-03')
  const idle = await report('2026-03-09')
  const done = await report('2026-03-10', 'key')
  await act(done, '2026-03-11', 'clerk', 'accept', { rectificationType: 'phased' })
  await give(done, '2026-03-12', 'clerk', 'dongcheng', '2026-04-20')
  await on(done, '2026-03-13', 'dongcheng', 'dongcheng', 'acknowledge')
  await give(done, '2026-03-16', 'dongcheng', 'dongchengChamber', '2026-04-10')
  await on(done, '2026-04-07', 'dongchengSecretary', 'dongchengChamber', 'submit', {
    note: '已整改',
    evidence: [],
  })
  await settleDue(at('2026-04-24'), 1000)
  await on(done, '2026-04-24', 'dongcheng', 'dongchengChamber', 'verify', {
    verdict: 'fail',
    reason: '材料不全',
  })
  await must(
    setCalendarDay,
    district.actor('clerk'),
    { date: '2026-05-06', kind: 'holiday', name: '本地节日' },
    at('2026-04-28'),
  )
  await settleDue(END, 1000)
  return { district, late, idle, done }
}

const automaticSince = (districtId: string, from: string) =>
  prisma.event.count({
    where: { districtId, at: { gte: new Date(from) }, cause: { path: ['kind'], not: 'person' } },
  })

const trial = (district: TestDistrict, changes: object = {}) =>
  must(
    rehearseTimePolicy,
    district.actor('director'),
    { ...DEFAULT_POLICY, version: 0, ...changes },
    END,
  )

describe('21: rule rehearsal', () => {
  test('21: the rules in force over 90 days reproduce the actual escalations exactly, and write nothing', async () => {
    const { district } = await spring()
    const before = await prisma.event.count({ where: { districtId: district.id } })
    const found = await trial(district)
    expect(found.changes).toEqual([])
    expect(found).toMatchObject({ from: '2026-02-27T16:00:00.000Z', issues: 4, isCut: false })
    expect(found.same).toBe(await automaticSince(district.id, found.from))
    expect(found.same).toBeGreaterThan(15)
    expect(await prisma.event.count({ where: { districtId: district.id } })).toBe(before)
    const audit = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
    expect(audit.map(({ action }) => action)).toEqual(['set-calendar-day'])
  })

  test('21: rules set before the window, with a township’s own, reproduce history too', async () => {
    const district = await freshDistrict()
    const policy = { ...DEFAULT_POLICY, acknowledgeDays: 4, acceptDays: 1, version: 0 }
    await must(setTimePolicy, district.actor('director'), policy, at('2026-01-05'))
    const own = { unit: district.units.dongcheng.code, version: 0, verifyDays: 2 }
    await must(tightenPolicy, district.actor('dongcheng'), own, at('2026-03-20'))
    const { report, act, give } = chronicle(district)
    const number = await report('2026-03-23')
    await act(number, '2026-03-26', 'clerk', 'accept', { rectificationType: 'immediate' })
    await give(number, '2026-03-26', 'clerk', 'dongcheng', '2026-04-10')
    await settleDue(END, 1000)
    const same = await trial(district, policy)
    expect([same.changes, same.same > 4]).toEqual([[], true])
    const other = await trial(district)
    expect(other.changes.map(({ kind, what, clock }) => [kind, what, clock])).toContainEqual([
      'moved',
      'sign',
      'acknowledge',
    ])
  })

  test('21: new rules list what they add, remove and move, each with its issue', async () => {
    const { district, late, idle } = await spring()
    const step = (clock: string, rung: string, days: number) =>
      ({ clock, rung, days, count: 'working' }) as LadderStep
    const kept = DEFAULT_POLICY.ladder.filter(
      ({ clock, rung }) => !(clock === 'finish' && rung === 'circulate') && clock !== 'accept',
    )
    const ladder = [...kept, step('accept', 'supervise', 2), step('accept', 'circulate', 8)]
    const { changes, same } = await trial(district, { ladder })
    const of = (kind: string) =>
      changes
        .filter((change) => change.kind === kind)
        .map(({ number, what, clock }) => [number, what, clock])
    expect(of('added')).toContainEqual([idle, 'circulate', 'accept'])
    expect(of('removed')).toContainEqual([idle, 'remind', 'accept'])
    expect(of('removed')).toContainEqual([late, 'circulate', 'finish'])
    const moved = changes.find(({ number, kind }) => number === idle && kind === 'moved')
    expect(moved).toMatchObject({
      what: 'supervise',
      clock: 'accept',
      unitName: '测试区工商联',
      // Accepting was due on 12 March: two working days later instead of five.
      at: '2026-03-16T01:00:00.000Z',
      was: '2026-03-19T01:00:00.000Z',
    })
    expect(same).toBeGreaterThan(5)
  })

  test('21: a longer time to sign moves the signing, whatever was signed by a person stays', async () => {
    const { district, late, done } = await spring()
    const { changes } = await trial(district, { acknowledgeDays: 4 })
    expect(changes.filter(({ what }) => what === 'sign')).toMatchObject([
      {
        number: late,
        kind: 'moved',
        unitName: '东城街道',
        was: '2026-03-06T16:00:00.000Z',
        at: '2026-03-10T16:00:00.000Z',
      },
      { number: done, kind: 'moved', unitName: '东城街道商会' },
    ])
  })

  test('21: a township tries shorter limits of its own, and sees its own issues only', async () => {
    const { district } = await spring()
    const try_ = (name: PersonName, extra: object) =>
      must(
        rehearseTightening,
        district.actor(name),
        { unit: district.units[name as UnitName].code, version: 0, ...extra },
        END,
      )
    const found = await try_('dongcheng', { verifyDays: 1 })
    expect(found.changes.map(({ kind, clock }) => [kind, clock])).toContainEqual([
      'moved',
      'verify',
    ])
    expect(await try_('nancheng', { verifyDays: 1 })).toMatchObject({ issues: 0, changes: [] })
  })

  test('21: bad rules, looser limits and strangers are refused as when switching on', async () => {
    const district = await freshDistrict()
    const full = { ...DEFAULT_POLICY, version: 0 }
    const back = [...DEFAULT_POLICY.ladder].reverse()
    const director = district.actor('director')
    expect(await refusal(rehearseTimePolicy, director, { ...full, ladder: back })).toEqual({
      code: 'invalid_input',
      at: ['ladder.1 ladder_order'],
    })
    expect((await refusal(rehearseTimePolicy, district.actor('clerk'), full)).code).toBe(
      'not_granted',
    )
    const own = { unit: district.units.dongcheng.code, version: 0, verifyDays: 30 }
    expect(await refusal(rehearseTightening, district.actor('dongcheng'), own)).toEqual({
      code: 'invalid_input',
      at: ['verifyDays looser_than_parent'],
    })
  })
})
