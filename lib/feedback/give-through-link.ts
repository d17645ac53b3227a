import { randomUUID } from 'node:crypto'
import { sealText } from '#lib/config/seal.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'
import { countKept, countPost } from './flood.ts'
import { publicFeedbackInput } from './schema.ts'
import { hashToken, newNumber } from './secrets.ts'

/** What a contact is sealed for. */
export const CONTACT = 'sanzhi feedback contact'

/** The chamber behind a link that is in use, or null: unknown, revoked and malformed look alike. */
export async function findLink(token: string) {
  const tokenHash = hashToken(token)
  if (tokenHash === null) return null
  const link = await prisma.feedbackLink.findUnique({
    where: { tokenHash },
    select: {
      districtId: true,
      id: true,
      revokedAt: true,
      chamber: { select: { code: true, name: true, disabledAt: true } },
    },
  })
  if (!link || link.revokedAt || link.chamber.disabledAt) return null
  const { districtId, id, chamber } = link
  return { districtId, id, chamber: { code: chamber.code, name: chamber.name } }
}

/**
 * Keeps what somebody reports through the link of a chamber, and nothing of who it is but the contact
 * left by choice, sealed. `address` is counted against a flood and not kept.
 * @returns the number under which the progress can be asked for
 * @throws DomainError too_many, not_found, invalid_input with the fields at fault.
 */
export async function giveThroughLink(
  token: string,
  input: unknown,
  { address, now }: { address: string; now: Date },
): Promise<string> {
  const tokenHash = hashToken(token)
  if (tokenHash === null) throw new DomainError('not_found')
  await countPost(address, tokenHash)
  const parsed = publicFeedbackInput.safeParse(input, { reportInput: true })
  if (!parsed.success) {
    throw new DomainError('invalid_input', { fields: fieldIssues(parsed.error) })
  }
  const link = await findLink(token)
  if (!link) throw new DomainError('not_found')
  await countKept()
  const { text, contact } = parsed.data
  const { districtId, id: linkId, chamber } = link
  const [id, number] = [randomUUID(), newNumber()]
  await districtDb(districtId).feedback.create({
    data: {
      districtId,
      id,
      number,
      chamberCode: chamber.code,
      linkId,
      isAnonymous: true,
      text,
      contact: contact === undefined ? null : sealText(CONTACT, id, contact),
      status: 'received',
      receivedAt: now,
    },
  })
  return number
}
