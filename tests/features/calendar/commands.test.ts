import { describe, expect, test } from 'vitest'
import { declareYear } from '#lib/calendar/commands/declare-year.ts'
import { enterAnnouncement } from '#lib/calendar/commands/enter-announcement.ts'
import { removeCalendarDay } from '#lib/calendar/commands/remove-calendar-day.ts'
import { setCalendarDay } from '#lib/calendar/commands/set-calendar-day.ts'
import { loadWorkCalendar } from '#lib/calendar/load.ts'
import { getCalendarYear } from '#lib/calendar/queries.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { traceWorkingDays } from '#lib/domain/working-time.ts'
import { act, freshDistrict, must, PERSON_NAMES, refusal } from '#tests/support/factory.ts'

const SPRING = `
2027-02-05至2027-02-11 春节 休

2027年2月14日 春节 班
2027/1/1 元旦 放假
`

test('an announcement is pasted at once, and its year declared complete', async () => {
  const district = await freshDistrict()
  const clerk = district.actor('clerk')
  const db = districtDb(district.id)
  expect(await must(enterAnnouncement, clerk, { lines: SPRING })).toEqual({ days: 9 })
  const entered = await loadWorkCalendar(db)
  const trace = traceWorkingDays(entered, '2027-02-04', 3)
  expect([trace.due, trace.unknownYears]).toEqual(['2027-02-15', [2027]])
  expect(trace.steps.find(({ date }) => date === '2027-02-14')).toMatchObject({
    kind: 'makeup',
    ordinal: 2,
    name: '春节',
  })
  await must(declareYear, clerk, { year: 2027, complete: true })
  await must(declareYear, clerk, { year: 2027, complete: true })
  expect(traceWorkingDays(await loadWorkCalendar(db), '2027-02-04', 3).unknownYears).toEqual([])
  await must(declareYear, clerk, { year: 2027, complete: false })
  expect((await loadWorkCalendar(db)).years.has(2027)).toBe(false)
  const audit = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
  expect(audit.map(({ action }) => action)).toEqual([
    'enter-announcement',
    'declare-year',
    'declare-year',
    'declare-year',
  ])
})

test('of an announcement with faults every faulty line is named and nothing is entered', async () => {
  const district = await freshDistrict()
  const lines = [
    '2027-02-05 春节 休',
    '春节放假',
    '2027-02-30 春节 休',
    '2027-02-05 春节 休',
    '2027-02-08 春节 班',
    '2027-02-11至2027-02-05 春节 休',
    '2027-02-05至2027-06-05 春节 休',
  ].join('\n')
  const result = await act(enterAnnouncement, district.actor('director'), { lines })
  const fields = result.ok ? [] : result.failure.fields
  expect(fields.map(({ path, rule, params }) => [path, rule, params.line])).toEqual([
    ['lines', 'line_unreadable', 2],
    ['lines', 'line_no_date', 3],
    ['lines', 'line_twice', 4],
    ['lines', 'line_not_weekend', 5],
    ['lines', 'line_no_date', 6],
    ['lines', 'line_no_date', 7],
  ])
  expect(fields[0]?.params.text).toBe('春节放假')
  expect(await prisma.calendarDay.count({ where: { districtId: district.id } })).toBe(0)
})

test('a day is entered over the announcement and taken back', async () => {
  const district = await freshDistrict()
  const clerk = district.actor('clerk')
  const kindOn = async (date: string) =>
    (await getCalendarYear(clerk, 2026)).days.find((day) => day.date === date)
  await must(setCalendarDay, clerk, { date: '2026-10-01', kind: 'ordinary' })
  expect(await kindOn('2026-10-01')).toMatchObject({ kind: 'workday', name: null, entered: true })
  await must(removeCalendarDay, clerk, { date: '2026-10-01' })
  expect(await kindOn('2026-10-01')).toMatchObject({
    kind: 'holiday',
    name: '国庆节',
    entered: false,
  })
  expect(await refusal(removeCalendarDay, clerk, { date: '2026-10-01' })).toEqual({
    code: 'not_found',
    at: [],
  })
})

test('a day is refused without a name, made up on a weekday, or with a date that is none', async () => {
  const district = await freshDistrict()
  const refused = (input: object) => refusal(setCalendarDay, district.actor('clerk'), input)
  const bad = (...at: string[]) => ({ code: 'invalid_input', at })
  const date = '2027-02-05'
  expect(await refused({ date, kind: 'holiday' })).toEqual(bad('name required'))
  expect(await refused({ date, kind: 'makeup', name: '春节' })).toEqual(bad('date not_weekend'))
  expect(await refused({ date: '2027-02-29', kind: 'ordinary' })).toEqual(bad('date invalid_date'))
  expect(await refused({ date, kind: 'announced' })).toEqual(bad('kind not_in_list'))
  expect(await refused({ date, kind: 'holiday', name: '春\u200b节' })).toEqual(
    bad('name invisible'),
  )
})

test('a year without a holiday cannot be declared complete', async () => {
  const district = await freshDistrict()
  const clerk = district.actor('clerk')
  const input = { year: 2028, complete: true }
  expect(await refusal(declareYear, clerk, input)).toEqual({
    code: 'year_without_holidays',
    at: ['year'],
  })
})

test('the page tells the year, its working days, and that the next is not known', async () => {
  const district = await freshDistrict()
  const page = await getCalendarYear(district.actor('director'), 2026)
  expect(page).toMatchObject({ announced: true, declared: null, nextKnown: false, entries: [] })
  expect(page.days).toHaveLength(365)
  expect(page.days.filter(({ kind }) => kind === 'makeup').map(({ date }) => date)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  const next = await getCalendarYear(district.actor('director'), 2027)
  expect(next).toMatchObject({ announced: false, declared: null, workingDays: 261 })
})

describe('the calendar is kept by clerk and director', () => {
  const KEEPERS = ['clerk', 'clerk2', 'director']
  test('and by nobody else', async () => {
    const district = await freshDistrict()
    for (const name of PERSON_NAMES.filter((one) => !KEEPERS.includes(one))) {
      const actor = district.actor(name)
      const code = async (...call: Parameters<typeof refusal>) => (await refusal(...call)).code
      const input = { date: '2026-10-01', kind: 'ordinary' }
      expect([name, await code(setCalendarDay, actor, input)]).toEqual([name, 'not_granted'])
      expect(await code(removeCalendarDay, actor, { date: input.date })).toBe('not_granted')
      expect(await code(declareYear, actor, { year: 2026, complete: true })).toBe('not_granted')
      expect(await code(enterAnnouncement, actor, { lines: SPRING })).toBe('not_granted')
      await expect(getCalendarYear(actor, 2026)).rejects.toMatchObject({ code: 'not_granted' })
    }
  })
})
