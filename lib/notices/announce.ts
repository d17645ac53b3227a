import { randomUUID } from 'node:crypto'
import { readableKinds } from '#lib/announcements/announce.ts'
import { env } from '#lib/config/env.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { tryTurn } from '#lib/db/turn.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { nextDigest } from '#lib/domain/digest-time.ts'
import type { DrainContext } from './drain.ts'
import { loadRecipients } from './people.ts'

const MOST = 100

/**
 * Queues a mail for what was announced, as each of those told wants it: at once, or with the hour of
 * the digests; nobody is written to about what the own offices no longer let them read. In one
 * transaction with the mark, so that each is told exactly once.
 * @returns how many announcements were seen to; call again while it is more than zero.
 */
export async function tellAnnouncements(context: DrainContext): Promise<number> {
  const { now, canMail = env().outbound.smtpUrl !== null } = context
  const districts = await prisma.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  let told = 0
  for (const { id: districtId } of districts) {
    told += await districtDb(districtId).$transaction((tx) =>
      tellNext(tx, { districtId, now, canMail }),
    )
  }
  return told
}

type Work = Readonly<{ districtId: string; now: Date; canMail: boolean }>

async function tellNext(tx: Tx, { districtId, now, canMail }: Work): Promise<number> {
  if (!(await tryTurn(tx, { of: 'notices', districtId }))) return 0
  const open = await tx.announcement.findMany({
    where: { toldAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  if (open.length === 0) return 0
  const accounts = open.map(({ accountId }) => accountId)
  const where = { account: { id: { in: accounts } } }
  const recipients = canMail ? await loadRecipients(tx, where, dateOf(now)) : []
  await tx.delivery.createMany({
    data: open.flatMap(({ id: announcementId, accountId, kind }) => {
      const one = recipients.find(({ actor }) => actor.accountId === accountId)
      if (!one?.mail || !readableKinds(one.actor).some((may) => may === kind)) return []
      const isHeld = one.mail.mode === 'digest'
      return [
        {
          districtId,
          id: randomUUID(),
          kind: 'announcement',
          accountId,
          announcementId,
          status: isHeld ? 'held' : 'pending',
          nextAttemptAt: isHeld ? nextDigest(now) : now,
          createdAt: now,
        },
      ]
    }),
  })
  const ids = open.map(({ id }) => id)
  await tx.announcement.updateMany({ where: { id: { in: ids } }, data: { toldAt: now } })
  return open.length
}
