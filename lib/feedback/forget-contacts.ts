import { prisma } from '#lib/db/client.ts'

/** Contacts are forgotten so long after the feedback was handled; the form says so. */
export const CONTACT_DAYS = 365

const DAY = 24 * 3600 * 1000

/** Forgets the contacts whose time is over; returns how many. The feedback itself stays. */
export async function forgetContacts(now: Date): Promise<number> {
  const { count } = await prisma.feedback.updateMany({
    where: {
      contact: { not: null },
      handledAt: { lt: new Date(now.getTime() - CONTACT_DAYS * DAY) },
    },
    data: { contact: null },
  })
  return count
}
