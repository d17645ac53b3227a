import { expect, test } from 'vitest'
import { loadWorkCalendar } from '#lib/calendar/load.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { dayKind } from '#lib/domain/working-time.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'

const enter = ({ id, actor }: TestDistrict, date: string, kind: string, at = NOW) =>
  prisma.calendarDay.create({
    data: {
      districtId: id,
      date: toDateColumn(date),
      kind,
      name: '春节',
      createdById: actor('clerk').personId,
      createdAt: at,
    },
  })

test('a district without entries counts by what was announced', async () => {
  const district = await freshDistrict()
  const calendar = await loadWorkCalendar(districtDb(district.id))
  expect(dayKind(calendar, '2026-10-01')).toBe('holiday')
  expect(calendar.holidays.get('2026-10-01')).toBe('国庆节')
  expect(dayKind(calendar, '2026-10-10')).toBe('makeup')
  expect([calendar.years.has(2026), calendar.years.has(2027)]).toEqual([true, false])
})

test('an entry stands over the announcement until it is taken back, in its own district only', async () => {
  const [district, other] = [await freshDistrict(), await freshDistrict()]
  const later = new Date(NOW.getTime() + 60_000)
  await enter(district, '2027-02-08', 'holiday')
  await enter(district, '2026-10-01', 'ordinary')
  await enter(district, '2026-10-10', 'ordinary')
  await enter(district, '2026-10-10', 'announced', later)
  await enter(district, '2026-05-06', 'holiday', later)
  const db = districtDb(district.id)
  const now = await loadWorkCalendar(db)
  const kinds = ['2027-02-08', '2026-10-01', '2026-10-10', '2026-05-06']
  expect(kinds.map((date) => dayKind(now, date))).toEqual([
    'holiday',
    'workday',
    'makeup',
    'holiday',
  ])
  const before = await db.$transaction((tx) => loadWorkCalendar(tx, NOW))
  expect(kinds.map((date) => dayKind(before, date))).toEqual([
    'holiday',
    'workday',
    'weekend',
    'workday',
  ])
  const foreign = await loadWorkCalendar(districtDb(other.id))
  expect(dayKind(foreign, '2026-10-01')).toBe('holiday')
})

test('what was entered is never rewritten', async () => {
  const district = await freshDistrict()
  const { id } = await enter(district, '2027-02-08', 'holiday')
  const rewriting = prisma.calendarDay.updateMany({ where: { id }, data: { name: '其他' } })
  await expect(rewriting).rejects.toThrow('calendar_day is append-only')
  const removing = prisma.calendarDay.deleteMany({ where: { id } })
  await expect(removing).rejects.toThrow('calendar_day is append-only')
})
