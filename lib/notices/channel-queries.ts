import { z } from 'zod'
import { requireGrant } from '#lib/access/require.ts'
import { type DistrictDb, districtDb, type Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { NoticeGroup } from '#lib/domain/notice-rules.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { cursorInstant, decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { ChannelLine, DeliveryLine } from './dto.ts'
import {
  type ChannelKind,
  DELIVERY_FAULTS,
  type DeliveryListInput,
  type DeliveryStatus,
} from './schema.ts'
import { unseal } from './seal.ts'

function openTo(actor: Actor): DistrictDb {
  requireGrant(actor, 'manage_channels', { districtId: actor.districtId, paths: [] })
  return districtDb(actor.districtId)
}

/**
 * Every channel of the district by name, with how its messages fare.
 * @throws DomainError not_granted.
 */
export async function listChannels(actor: Actor): Promise<ChannelLine[]> {
  const db = openTo(actor)
  return channelLines(db, {})
}

/**
 * One channel.
 * @throws DomainError not_granted, not_found.
 */
export async function getChannel(actor: Actor, id: string): Promise<ChannelLine> {
  const db = openTo(actor)
  const [line] = z.uuid().safeParse(id).success ? await channelLines(db, { id }) : []
  if (!line) throw new DomainError('not_found')
  return line
}

async function channelLines(db: DistrictDb, where: Prisma.ChannelWhereInput) {
  const [rows, counts] = await Promise.all([
    db.channel.findMany({
      where,
      include: { unit: { select: { code: true, name: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.delivery.groupBy({
      by: ['channelId', 'status'],
      where: { channel: where },
      _count: true,
      _max: { settledAt: true },
    }),
  ])
  return rows.map(({ id, kind, name, host, unit, groups, version, disabledAt, sealed }) => {
    const of = (status: DeliveryStatus) =>
      counts.find((count) => count.channelId === id && count.status === status)
    return {
      id,
      kind: kind as ChannelKind,
      name,
      host,
      unit,
      groups: groups as NoticeGroup[],
      enabled: disabledAt === null,
      version,
      hasSecret: unseal(id, sealed)?.secret != null,
      waiting: of('pending')?._count ?? 0,
      dead: of('dead')?._count ?? 0,
      lastSentAt: of('sent')?._max.settledAt?.toISOString() ?? null,
    }
  })
}

const cursorShape = z.tuple([cursorInstant, z.uuid()])

/**
 * How messages fared, latest first: those of a channel, or those that were given up.
 * @throws DomainError not_granted, bad_cursor.
 */
export async function listDeliveries(
  actor: Actor,
  { channel, dead, limit, cursor }: DeliveryListInput,
): Promise<Page<DeliveryLine>> {
  const db = openTo(actor)
  const rows = await db.delivery.findMany({
    where: {
      AND: [
        channel ? { channelId: channel } : {},
        dead ? { status: 'dead' } : {},
        afterCursor(cursor),
      ],
    },
    include: { channel: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return pageOf(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id], toLine)
}

function afterCursor(cursor: string | undefined): Prisma.DeliveryWhereInput {
  if (cursor === undefined) return {}
  const [created, id] = decodeCursor(cursor, cursorShape)
  const createdAt = new Date(created)
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}

type Row = Prisma.DeliveryGetPayload<{
  include: { channel: { select: { id: true; name: true } } }
}>

function toLine(row: Row): DeliveryLine {
  const [kind, detail = null] = row.lastError?.split(':') ?? []
  const fault = DELIVERY_FAULTS.find((known) => known === kind)
  return {
    id: row.id,
    channel: row.channel,
    kind: row.kind,
    status: row.status as DeliveryStatus,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt.toISOString(),
    attempts: row.attempts,
    fault: fault ? { kind: fault, detail } : null,
  }
}
