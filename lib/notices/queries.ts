import { z } from 'zod'
import { issueScope } from '#lib/access/scope.ts'
import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { readableKinds } from '#lib/announcements/announce.ts'
import { env } from '#lib/config/env.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { MOST_COUNTED } from '#lib/domain/counted.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { cursorInstant, decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { NoticeLine, Preference } from './dto.ts'
import type { MailMode, NoticeListInput } from './schema.ts'
import { loadUnits, toldFields, toTold } from './told.ts'

const cursorShape = z.tuple([cursorInstant.nullable(), cursorInstant, z.uuid()])

/** What the actor was told and still sees: of an issue that went out of reach nothing is shown. */
function ownNotices(actor: Actor): Prisma.NoticeWhereInput {
  return { accountId: actor.accountId, issue: issueScope(actor) }
}

/**
 * How many issues, and announcements besides, hold something the actor has not read;
 * `MOST_COUNTED + 1` stands for more. One statement.
 */
export async function countUnread(actor: Actor): Promise<number> {
  const { districtId, accountId } = actor
  const [row] = await rows<{ unread: number }>(Prisma.sql`
    SELECT count(*) AS unread FROM (
      SELECT 1 FROM announcement a
      WHERE a.district_id = ${districtId} AND a.account_id = ${accountId}::uuid AND a.read_at IS NULL
        AND a.kind = ANY(${readableKinds(actor)}::text[])
      UNION ALL
      SELECT 1 FROM notice n
      JOIN issue i ON i.district_id = n.district_id AND i.id = n.issue_id
      WHERE n.district_id = ${districtId} AND n.account_id = ${accountId}::uuid AND n.read_at IS NULL
        AND ${issueScopeSql(actor)}
      LIMIT ${MOST_COUNTED + 1}::int
    ) AS few`)
  return row?.unread ?? 0
}

/** Whether the actor was told something of this issue that is still unread. */
export async function isUnread(actor: Actor, number: string): Promise<boolean> {
  const { districtId, accountId } = actor
  const found = await rows(Prisma.sql`SELECT 1 FROM issue i
    JOIN notice n ON n.district_id = i.district_id AND n.issue_id = i.id
    WHERE i.district_id = ${districtId} AND i.number = ${number}
      AND n.account_id = ${accountId}::uuid AND n.read_at IS NULL`)
  return found.length > 0
}

/**
 * What the actor was told, a line an issue: unread ones first, each part newest first.
 * @throws DomainError bad_cursor.
 */
export async function listNotices(actor: Actor, input: NoticeListInput): Promise<Page<NoticeLine>> {
  const db = districtDb(actor.districtId)
  const found = await db.notice.findMany({
    where: {
      AND: [ownNotices(actor), input.unread ? { readAt: null } : {}, afterCursor(input.cursor)],
    },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { lastAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    select: {
      id: true,
      unread: true,
      firstAt: true,
      lastAt: true,
      readAt: true,
      last: { select: toldFields },
      issue: {
        select: { number: true, title: true, chamber: { select: { code: true, name: true } } },
      },
    },
  })
  const units = await loadUnits(
    db,
    found.map(({ last }) => last),
  )
  return pageOf(
    found,
    input.limit,
    ({ readAt, lastAt, id }) => [readAt?.toISOString() ?? null, lastAt.toISOString(), id],
    ({ id, issue, unread, firstAt, lastAt, last }) => ({
      id,
      ...issue,
      unread,
      firstAt: firstAt.toISOString(),
      at: lastAt.toISOString(),
      last: toTold(last, units),
    }),
  )
}

function afterCursor(cursor: string | undefined): Prisma.NoticeWhereInput {
  if (cursor === undefined) return {}
  const [read, last, id] = decodeCursor(cursor, cursorShape)
  const readAt = read === null ? null : new Date(read)
  const lastAt = new Date(last)
  const samePart = { readAt, OR: [{ lastAt: { lt: lastAt } }, { lastAt, id: { lt: id } }] }
  const later = readAt === null ? { readAt: { not: null } } : { readAt: { lt: readAt } }
  return { OR: [samePart, later] }
}

/** How the actor wants to be written to. */
export async function getPreference(actor: Actor): Promise<Preference> {
  const row = await districtDb(actor.districtId).noticePreference.findFirst({
    where: { accountId: actor.accountId },
  })
  return {
    email: row?.email ?? null,
    mode: (row?.mode ?? 'off') as MailMode,
    mailWorks: env().outbound.smtpUrl !== null,
  }
}
