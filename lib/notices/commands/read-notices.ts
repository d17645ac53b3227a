import { Prisma } from '#lib/db/district.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { readNoticesInput } from '../schema.ts'

/** Marks the actor's own notices as read: some, those of an issue, or all. Others are not touched. */
export const readNotices = defineCommand({
  name: 'read-notices',
  input: readNoticesInput,
  async run({ tx, actor, now }, { ids, issue }): Promise<{ read: number }> {
    const { districtId, accountId } = actor
    // Rows are taken in the order in which they are written when something is told.
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT n.id::text FROM notice n
      WHERE n.district_id = ${districtId} AND n.account_id = ${accountId}::uuid AND n.read_at IS NULL
        ${ids ? Prisma.sql`AND n.id = ANY(${ids}::uuid[])` : Prisma.empty}
        ${
          issue
            ? Prisma.sql`AND n.issue_id = (SELECT i.id FROM issue i
                WHERE i.district_id = ${districtId} AND i.number = ${issue})`
            : Prisma.empty
        }
      ORDER BY n.issue_id FOR UPDATE OF n`
    if (rows.length === 0) return { read: 0 }
    const { count } = await tx.notice.updateMany({
      where: { accountId, id: { in: rows.map(({ id }) => id) } },
      data: { readAt: now, unread: 0 },
    })
    return { read: count }
  },
})
