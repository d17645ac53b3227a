import { z } from 'zod'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import type { FeedbackStatus, Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { progressOf, spokenNumber } from '#lib/domain/feedback.ts'
import { maskNumbers } from '#lib/domain/masking.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { cursorInstant, decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import type { FeedbackDetail, FeedbackLine, OwnFeedback } from './dto.ts'
import type { FeedbackListInput } from './schema.ts'
import { belongsScope, feedbackScope } from './scope.ts'

/** So much of a text stands in a list. */
const EXCERPT = 120
const OWN_SHOWN = 50

const shown = {
  chamber: { select: { code: true, name: true } },
  person: { select: { name: true } },
  member: { select: { name: true } },
} satisfies Prisma.FeedbackInclude
type Row = Prisma.FeedbackGetPayload<{ include: typeof shown }>

const cursorShape = z.tuple([cursorInstant, z.uuid()])

/**
 * Feedback the actor may read, the latest first.
 * @throws DomainError bad_cursor.
 */
export async function listFeedback(
  actor: Actor,
  { status, chamber, limit, cursor }: FeedbackListInput,
): Promise<Page<FeedbackLine>> {
  const [at, id] = cursor ? decodeCursor(cursor, cursorShape) : []
  const before = at && id ? [{ receivedAt: { lt: at } }, { receivedAt: at, id: { lt: id } }] : null
  const rows = await districtDb(actor.districtId).feedback.findMany({
    where: {
      AND: [
        feedbackScope(actor),
        status ? { status } : {},
        chamber ? { chamberCode: chamber } : {},
        before ? { OR: before } : {},
      ],
    },
    include: shown,
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return pageOf(
    rows,
    limit,
    (row) => [row.receivedAt.toISOString(), row.id],
    (row) => toLine(actor, row),
  )
}

/**
 * One piece of feedback. Only those who handle it read numbers of people in it.
 * @throws DomainError not_found when it is missing or not for the actor to read.
 */
export async function getFeedback(actor: Actor, id: string): Promise<FeedbackDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const row = await districtDb(actor.districtId).feedback.findFirst({
    where: { AND: [{ id }, feedbackScope(actor)] },
    include: { ...shown, issue: { select: { number: true } } },
  })
  if (!row) throw new DomainError('not_found')
  const handles = isGranted(actor, 'handle_feedback')
  const masked = maskNumbers(row.text)
  return {
    ...toLine(actor, row),
    text: handles ? row.text : masked,
    version: row.version,
    answer: row.answer,
    issue: row.issue?.number ?? null,
    hasContact: handles && row.contact !== null,
    handleable: handles && row.status === 'received',
    proposed: {
      title: (masked.split('\n')[0] ?? '').slice(0, TEXT_LIMITS.title),
      description: masked,
      category: 'other',
    },
  }
}

function toLine(actor: Actor, row: Row): FeedbackLine {
  // Toward the federation's clerks a member is never anonymous, toward everybody else it may be.
  const isKnown = !row.isAnonymous || isGranted(actor, 'handle_feedback')
  const text = maskNumbers(row.text)
  return {
    id: row.id,
    chamber: row.chamber,
    text: text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text,
    status: row.status as FeedbackStatus,
    isAnonymous: row.isAnonymous,
    isThroughLink: row.linkId !== null,
    giver:
      isKnown && row.person ? { person: row.person.name, member: row.member?.name ?? null } : null,
    receivedAt: row.receivedAt.toISOString(),
  }
}

/** What the actor gave and how far it has got, the latest first. */
export async function listOwnFeedback(actor: Actor): Promise<OwnFeedback[]> {
  const rows = await districtDb(actor.districtId).feedback.findMany({
    where: { personId: actor.personId },
    include: { chamber: { select: { name: true } }, issue: { select: { stage: true } } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: OWN_SHOWN,
  })
  return rows.map((row) => ({
    number: spokenNumber(row.number),
    chamber: row.chamber.name,
    text: row.text,
    isAnonymous: row.isAnonymous,
    receivedAt: row.receivedAt.toISOString(),
    progress: progressOf(row.status as FeedbackStatus, (row.issue?.stage ?? null) as Stage | null),
    answer: row.answer,
  }))
}

/** The chambers about which the actor may give feedback. */
export async function listOwnChambers(actor: Actor, today: string) {
  return districtDb(actor.districtId).unit.findMany({
    where: belongsScope(actor, today),
    select: { code: true, name: true },
    orderBy: { code: 'asc' },
  })
}
