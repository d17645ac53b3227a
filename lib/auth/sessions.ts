import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { ABSOLUTE_LIMIT } from './session-limits.ts'

/** Whose session: an account within its district. */
export type AccountRef = Readonly<{ districtId: string; id: string }>

/** Starts a session and returns its id, which only the browser keeps. */
export async function startSession(account: AccountRef, now: Date): Promise<string> {
  const sessionId = newSecret()
  const { districtId, id: accountId } = account
  await districtDb(districtId).session.create({
    data: {
      districtId,
      accountId,
      idHash: hashSecret(sessionId),
      createdAt: now,
      lastSeenAt: now,
    },
  })
  return sessionId
}

/** Ends one session, which leaves an audit entry; an unknown or ended one is left as it is. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  // The district is not known here: the id itself is the proof.
  const [ended] = await prisma.session.updateManyAndReturn({
    where: { idHash: hashSecret(sessionId), endedAt: null },
    data: { endedAt: now },
    select: { districtId: true, account: { select: { id: true, personId: true } } },
  })
  if (!ended) return
  const { districtId, account } = ended
  await districtDb(districtId).auditEntry.create({
    data: {
      districtId,
      at: now,
      actorId: account.personId,
      action: 'sign_out',
      subject: `account:${account.id}`,
      result: 'ok',
      detail: {},
    },
  })
}

/** Ends every running session of an account but, when given, the one that is being used. */
export async function endSessions(
  tx: Tx,
  account: AccountRef,
  now: Date,
  except?: string,
): Promise<void> {
  await tx.session.updateMany({
    where: {
      accountId: account.id,
      endedAt: null,
      ...(except ? { idHash: { not: hashSecret(except) } } : {}),
    },
    data: { endedAt: now },
  })
}

const BATCH = 500

/** Forgets sessions that can no longer be used, up to a batch; returns how many. */
export async function forgetSessions(now: Date): Promise<number> {
  const where = {
    OR: [
      { endedAt: { not: null } },
      { createdAt: { lt: new Date(now.getTime() - ABSOLUTE_LIMIT) } },
    ],
  }
  const old = await prisma.session.findMany({ where, select: { idHash: true }, take: BATCH })
  const { count } = await prisma.session.deleteMany({
    where: { idHash: { in: old.map(({ idHash }) => idHash) } },
  })
  return count
}
