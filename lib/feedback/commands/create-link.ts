import { randomUUID } from 'node:crypto'
import { requireGrant } from '#lib/access/require.ts'
import { unitScope } from '#lib/access/scope.ts'
import { recordAct } from '#lib/audit/record.ts'
import { sealText } from '#lib/config/seal.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { createLinkInput } from '../schema.ts'
import { hashToken, newToken } from '../secrets.ts'

/** What the token of a link is sealed for. */
export const LINK = 'sanzhi feedback link'
/** So many links of a chamber are in use at once; nobody keeps track of more. */
export const MOST_LINKS = 20

/**
 * A new link under which anybody may give feedback about a chamber.
 * @throws DomainError unknown_unit or unit_disabled at `chamber`, 403; invalid_input at `chamber` when
 *   it has as many in use as it may.
 */
export const createLink = defineCommand({
  name: 'create-link',
  input: createLinkInput,
  async run(ctx, { chamber: code }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const chamber = await tx.unit.findFirst({
      where: { AND: [{ code, level: 'chamber' }, unitScope(actor)] },
      select: { path: true, disabledAt: true },
    })
    if (!chamber) throw new DomainError('unknown_unit', { path: 'chamber' })
    requireGrant(actor, 'share_feedback', unitSubject(actor.districtId, chamber.path))
    if (chamber.disabledAt) throw new DomainError('unit_disabled', { path: 'chamber' })
    const inUse = await tx.feedbackLink.count({ where: { chamberCode: code, revokedAt: null } })
    if (inUse >= MOST_LINKS) {
      const fields = [{ path: 'chamber', rule: 'links_in_use', params: { max: MOST_LINKS } }]
      throw new DomainError('invalid_input', { fields })
    }
    const [id, token] = [randomUUID(), newToken()]
    await tx.feedbackLink.create({
      data: {
        districtId: actor.districtId,
        id,
        chamberCode: code,
        tokenHash: hashToken(token) ?? '',
        sealed: sealText(LINK, id, token),
        createdById: actor.personId,
        createdAt: now,
      },
    })
    await recordAct(ctx, 'create-link', `unit:${code}`)
    return { id }
  },
})
