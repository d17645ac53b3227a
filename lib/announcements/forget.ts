import { prisma } from '#lib/db/client.ts'

/** Messages that are done with, and announcements somebody has looked at, are kept so long. */
export const KEEP_DAYS = 90

/**
 * Forgets announcements that were looked at long ago; what they are of stays. One that a message still
 * stands for is kept with it. @returns how many.
 */
export async function forgetAnnouncements({ now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000)
  const { count } = await prisma.announcement.deleteMany({
    where: { readAt: { lt: before }, toldAt: { not: null }, deliveries: { none: {} } },
  })
  return count
}
