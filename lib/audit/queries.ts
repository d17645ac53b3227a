import { z } from 'zod'
import { requireGrant } from '#lib/access/require.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { AuditLine, AuditSubject } from './dto.ts'
import type { AuditListInput } from './schema.ts'

const cursorShape = z.tuple([z.string().regex(/^\d{1,18}$/)])

/**
 * The audit log of the district, newest first.
 * @throws DomainError not_granted without the right to read it, bad_cursor.
 */
export async function listAudit(actor: Actor, input: AuditListInput): Promise<Page<AuditLine>> {
  const { districtId } = actor
  requireGrant(actor, 'read_audit', { districtId, paths: [] })
  const rows = await districtDb(districtId).auditEntry.findMany({
    where: { AND: [filterWhere(input), afterCursor(input.cursor)] },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  const named = await nameAll(districtId, rows)
  return pageOf(
    rows,
    input.limit,
    ({ id }) => [`${id}`],
    ({ id, at, actorId, action, subject, result, detail }) => ({
      id: `${id}`,
      at: at.toISOString(),
      actor: actorId && (named.get(`person:${actorId}`) ?? actorId),
      action,
      subject: toSubject(subject, named),
      result,
      detail: detail as Record<string, unknown>,
    }),
  )
}

/** The actions that occur in the log, for the filter. */
export async function listAuditActions(actor: Actor): Promise<string[]> {
  const { districtId } = actor
  requireGrant(actor, 'read_audit', { districtId, paths: [] })
  const groups = await districtDb(districtId).auditEntry.groupBy({
    by: ['action'],
    orderBy: { action: 'asc' },
  })
  return groups.map(({ action }) => action)
}

function filterWhere(input: AuditListInput): Prisma.AuditEntryWhereInput {
  const { action, result, person, from, to } = input
  return {
    ...(action && { action }),
    ...(result && { result: result === 'ok' ? 'ok' : { not: 'ok' } }),
    ...(person && { actorId: person }),
    at: {
      ...(from && { gte: startOf(from) }),
      ...(to && { lt: startOf(addDays(to, 1)) }),
    },
  }
}

function afterCursor(cursor: string | undefined): Prisma.AuditEntryWhereInput {
  if (cursor === undefined) return {}
  return { id: { lt: BigInt(decodeCursor(cursor, cursorShape)[0]) } }
}

type Row = Readonly<{ actorId: string | null; subject: string | null }>

/** `person:id`, `account:id`, `unit:code` and `channel:id` → the name it has today; the log itself holds none. */
async function nameAll(districtId: string, rows: readonly Row[]): Promise<Map<string, string>> {
  const keys = new Set(rows.flatMap(({ actorId, subject }) => [`person:${actorId}`, subject ?? '']))
  const codes = (kind: string) =>
    [...keys].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
  const ids = (kind: string) => codes(kind).filter((id) => z.uuid().safeParse(id).success)
  const db = districtDb(districtId)
  const [persons, accounts, units, channels] = await Promise.all([
    db.person.findMany({ where: { id: { in: ids('person') } }, select: { id: true, name: true } }),
    db.account.findMany({
      where: { id: { in: ids('account') } },
      select: { id: true, person: { select: { name: true } } },
    }),
    db.unit.findMany({
      where: { code: { in: codes('unit') } },
      select: { code: true, name: true },
    }),
    db.channel.findMany({
      where: { id: { in: ids('channel') } },
      select: { id: true, name: true },
    }),
  ])
  return new Map([
    ...persons.map(({ id, name }) => [`person:${id}`, name] as const),
    ...accounts.map(({ id, person }) => [`account:${id}`, person.name] as const),
    ...units.map(({ code, name }) => [`unit:${code}`, name] as const),
    ...channels.map(({ id, name }) => [`channel:${id}`, name] as const),
  ])
}

function toSubject(subject: string | null, named: Map<string, string>): AuditSubject | null {
  if (!subject) return null
  const at = subject.indexOf(':')
  if (at < 0) return { kind: '', id: subject, name: null }
  return { kind: subject.slice(0, at), id: subject.slice(at + 1), name: named.get(subject) ?? null }
}
