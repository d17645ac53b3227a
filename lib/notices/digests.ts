import { KEEP_DAYS } from '#lib/announcements/forget.ts'
import { loadWorkCalendar } from '#lib/calendar/load.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { isDigestTime } from '#lib/domain/digest-time.ts'
import { isWorkingDay } from '#lib/domain/working-time.ts'

/**
 * Lets the digests go whose hour has come, on working days of the district alone; `sendDeliveries`
 * sends them. Whatever happens until then still joins them.
 * @returns how many were let go.
 */
export async function sendDigests({ now }: { now: Date }): Promise<number> {
  if (!isDigestTime(now)) return 0
  const districts = await prisma.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  let released = 0
  for (const { id } of districts) {
    const db = districtDb(id)
    if (!isWorkingDay(await loadWorkCalendar(db), dateOf(now))) continue
    const { count } = await db.delivery.updateMany({
      where: { status: 'held', nextAttemptAt: { lte: now } },
      data: { status: 'pending', nextAttemptAt: now },
    })
    released += count
  }
  return released
}

/**
 * Forgets old messages that went out or were not wanted; dead ones stay until they are seen to, and what
 * happened stands in the record. @returns how many.
 */
export async function forgetDeliveries({ now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000)
  const districts = await prisma.district.findMany({ select: { id: true } })
  let forgotten = 0
  for (const { id } of districts) {
    const { count } = await districtDb(id).delivery.deleteMany({
      where: { status: { in: ['sent', 'dropped'] }, settledAt: { lt: before } },
    })
    forgotten += count
  }
  return forgotten
}
