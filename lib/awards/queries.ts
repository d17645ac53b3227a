import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { calendarDate } from '#lib/domain/text.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { AwardDetail, AwardLine, AwardSums } from './dto.ts'
import { shown, toLine } from './record.ts'
import type { AwardListInput } from './schema.ts'

function listWhere(actor: Actor, input: AwardListInput): Prisma.AwardWhereInput {
  const { kind, level, year, chamber } = input
  return {
    chamber: reachScope(actor, 'read_health'),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(chamber && { chamberCode: chamber }),
    ...(year && {
      awardedOn: { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) },
    }),
  }
}

const cursorShape = z.tuple([calendarDate, z.uuid()])

/**
 * Awards of the chambers the actor reads the health of, the latest first.
 * @throws DomainError bad_cursor.
 */
export async function listAwards(
  actor: Actor,
  input: AwardListInput,
  today: string,
): Promise<Page<AwardLine>> {
  const [on, id] = input.cursor ? decodeCursor(input.cursor, cursorShape) : []
  const day = on && toDateColumn(on)
  const after = day && id ? [{ awardedOn: { lt: day } }, { awardedOn: day, id: { lt: id } }] : null
  const rows = await districtDb(actor.districtId).award.findMany({
    where: { AND: [listWhere(actor, input), after ? { OR: after } : {}] },
    include: shown,
    orderBy: [{ awardedOn: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
  })
  return pageOf(
    rows,
    input.limit,
    (row) => [toLine(row, today).awardedOn, row.id],
    (row) => toLine(row, today),
  )
}

/** What all awards of the filters add up to; revoked ones count neither as awards nor as rewards. */
export async function sumAwards(actor: Actor, input: AwardListInput): Promise<AwardSums> {
  const groups = await districtDb(actor.districtId).award.groupBy({
    by: ['rewardedOn'],
    where: { AND: [listWhere(actor, input), { revokedOn: null }] },
    _count: { _all: true },
    _sum: { rewardYuan: true },
  })
  const sums = { count: 0, promised: 0, paid: 0 }
  for (const { rewardedOn, _count, _sum } of groups) {
    sums.count += _count._all
    sums.promised += _sum.rewardYuan ?? 0
    if (rewardedOn) sums.paid += _sum.rewardYuan ?? 0
  }
  return sums
}

/**
 * One award with its proof.
 * @throws DomainError not_found.
 */
export async function getAward(actor: Actor, id: string, today: string): Promise<AwardDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const db = districtDb(actor.districtId)
  const row = await db.award.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    include: { chamber: { select: { code: true, name: true, path: true } } },
  })
  if (!row) throw new DomainError('not_found')
  const proof = await db.evidence.findMany({
    where: { recordKind: 'award', recordId: id },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  })
  const { code, name, path } = row.chamber
  const subject = unitSubject(actor.districtId, path)
  return {
    ...toLine({ ...row, chamber: { code, name } }, today),
    version: row.version,
    proof,
    manageable: can(actor, 'manage_awards', subject) !== null && row.revokedOn === null,
  }
}
