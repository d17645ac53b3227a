import { prisma } from '#lib/db/client.ts'
import type { FeedbackStatus, Stage } from '#lib/domain/codes.ts'
import { progressOf, readNumber } from '#lib/domain/feedback.ts'
import type { AskedProgress } from './dto.ts'
import { countAsking } from './flood.ts'

/**
 * How far the feedback of a number has got. A number that is none and one that nobody has get the same
 * answer after the same look-up.
 * @throws DomainError too_many.
 */
export async function askProgress(typed: string, address: string): Promise<AskedProgress> {
  await countAsking(address)
  const found = await prisma.feedback.findUnique({
    where: { number: readNumber(typed) ?? '' },
    select: { status: true, answer: true, issue: { select: { stage: true } } },
  })
  if (!found) return null
  const { status, answer, issue } = found
  const stage = (issue?.stage ?? null) as Stage | null
  return { progress: progressOf(status as FeedbackStatus, stage), answer }
}
