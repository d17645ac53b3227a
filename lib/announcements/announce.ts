import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'

/**
 * What somebody is told of that is no issue, and what they must be granted to look at it; its subject is
 * a month, or the id of an export.
 */
const LOOKED_AT_BY = {
  monthly_report: 'read_statistics',
  export_done: 'read',
  export_failed: 'read',
} as const satisfies Readonly<Record<string, Action>>
export type AnnouncementKind = keyof typeof LOOKED_AT_BY

/** The kinds of announcements that the offices somebody holds now let them look at. */
export function readableKinds(actor: Actor): AnnouncementKind[] {
  const kinds = Object.keys(LOOKED_AT_BY) as AnnouncementKind[]
  return kinds.filter((kind) => isGranted(actor, LOOKED_AT_BY[kind]))
}

type About = Readonly<{ districtId: string; kind: AnnouncementKind; subject: string; at: Date }>

/**
 * Tells accounts that something is there, in the transaction that makes it. The bell counts it at
 * once; a mail follows by the settings of each. Who was told already is not told again; accounts that
 * are disabled are left out.
 */
export async function announce(
  tx: Tx,
  { districtId, kind, subject, at }: About,
  accounts: readonly string[],
): Promise<void> {
  const known = await tx.account.findMany({
    where: { id: { in: [...accounts] }, disabledAt: null },
    select: { id: true },
  })
  await tx.announcement.createMany({
    data: known.map(({ id: accountId }) => ({ districtId, accountId, kind, subject, at })),
    skipDuplicates: true,
  })
}

type Own = Readonly<{ accountId: string; kinds: readonly AnnouncementKind[]; subject?: string }>

/** Subjects an account was told of and has not looked at, the latest first. */
export async function unreadSubjects(
  db: DistrictDb,
  { accountId, kinds }: Omit<Own, 'subject'>,
): Promise<string[]> {
  const found = await db.announcement.findMany({
    where: { accountId, kind: { in: [...kinds] }, readAt: null },
    select: { subject: true },
    orderBy: { subject: 'desc' },
  })
  return found.map(({ subject }) => subject)
}

/** How many announcements of each kind an account has not looked at. */
export async function countUnreadKinds(
  db: DistrictDb,
  accountId: string,
): Promise<Partial<Record<AnnouncementKind, number>>> {
  const found = await db.announcement.groupBy({
    by: ['kind'],
    where: { accountId, readAt: null },
    _count: true,
  })
  return Object.fromEntries(found.map(({ kind, _count }) => [kind, _count]))
}

/** Notes that an account has looked at what it was told of: one subject, or all of these kinds. */
export async function readSubjects(
  db: DistrictDb | Tx,
  { accountId, kinds, subject }: Own,
  now: Date,
): Promise<number> {
  const { count } = await db.announcement.updateMany({
    where: {
      accountId,
      kind: { in: [...kinds] },
      readAt: null,
      ...(subject === undefined ? {} : { subject }),
    },
    data: { readAt: now },
  })
  return count
}
