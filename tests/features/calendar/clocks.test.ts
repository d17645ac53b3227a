import { expect, test } from 'vitest'
import { removeCalendarDay } from '#lib/calendar/commands/remove-calendar-day.ts'
import { setCalendarDay } from '#lib/calendar/commands/set-calendar-day.ts'
import { prisma } from '#lib/db/client.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { freshDistrict, must, NOW } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

/** Nine in the morning in Shanghai. */
const nine = (date: string) => new Date(`${date}T01:00:00Z`)

test('a holiday entered later moves what the clock of an open issue is about to do, and back', async () => {
  const district = await freshDistrict()
  const clerk = district.actor('clerk')
  // Reported on Monday 16 March, to be accepted by Thursday; reminded on Friday the 20th.
  const number = await teller(district).report('没有场地')
  const nextAt = async () => {
    await settleDue(new Date(NOW.getTime() + 1), 1000)
    const where = { districtId_number: { districtId: district.id, number } }
    return (await prisma.issue.findUniqueOrThrow({ where })).nextAt
  }
  const supervisions = () =>
    prisma.event.count({ where: { districtId: district.id, type: 'supervision.issued' } })
  expect(await nextAt()).toEqual(nine('2026-03-20'))
  const friday = { date: '2026-03-20', kind: 'holiday', name: '本地节日' }
  await must(setCalendarDay, clerk, friday)
  expect(await nextAt()).toEqual(nine('2026-03-23'))
  expect(await supervisions()).toBe(0)
  await must(removeCalendarDay, clerk, { date: friday.date })
  expect(await nextAt()).toEqual(nine('2026-03-20'))
  await settleDue(nine('2026-03-20'), 1000)
  expect(await supervisions()).toBe(1)
})
