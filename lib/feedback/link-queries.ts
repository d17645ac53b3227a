import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { unsealText } from '#lib/config/seal.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { LINK } from './commands/create-link.ts'
import type { LinkDetail, LinkLine } from './dto.ts'

const shown = {
  id: true,
  createdAt: true,
  revokedAt: true,
  sealed: true,
  chamber: { select: { code: true, name: true } },
  _count: { select: { feedbacks: true } },
} as const

type Row = Readonly<{
  id: string
  createdAt: Date
  revokedAt: Date | null
  chamber: { code: string; name: string }
  _count: { feedbacks: number }
}>

/** The links of the chambers the actor shares feedback for, those in use first. */
export async function listLinks(actor: Actor): Promise<LinkLine[]> {
  const rows = await districtDb(actor.districtId).feedbackLink.findMany({
    where: { chamber: reachScope(actor, 'share_feedback') },
    select: shown,
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 200,
  })
  return rows.map((row) => toLine(actor, row))
}

/**
 * One link with its token, for its code and its address.
 * @throws DomainError not_found.
 */
export async function getLink(actor: Actor, id: string): Promise<LinkDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const row = await districtDb(actor.districtId).feedbackLink.findFirst({
    where: { id, chamber: reachScope(actor, 'share_feedback') },
    select: shown,
  })
  if (!row) throw new DomainError('not_found')
  return { ...toLine(actor, row), token: unsealText(LINK, row.id, row.sealed) }
}

/** How much came through a link is for the federation alone: all of it is anonymous. */
function toLine(actor: Actor, { id, createdAt, revokedAt, chamber, _count }: Row): LinkLine {
  const isCounted = isGranted(actor, 'handle_feedback') && !actor.seats.includes(chamber.code)
  return {
    id,
    chamber,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    received: isCounted ? _count.feedbacks : null,
  }
}
