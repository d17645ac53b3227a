import { recordAct } from '#lib/audit/record.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { standardFaults } from '#lib/domain/standard.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, changeDraft, requireDraft } from '../load.ts'
import { publishStandardInput } from '../schema.ts'

/**
 * Publishes a draft: from now on it never changes, and check-ups may use it. The version of the same
 * standard that was published until now is retired with it; check-ups under that one go on.
 * @throws DomainError not_granted, not_found, not_a_draft, stale_version; invalid_input with
 *   everything that keeps the form from being published, each at its field.
 */
export const publishStandard = defineCommand({
  name: 'publish-standard',
  input: publishStandardInput,
  async run(ctx, { sourceDocument, effectiveOn, ...given }): Promise<StandardRef> {
    const { tx, actor, now } = ctx
    const { content } = await requireDraft(ctx, given)
    const fields = standardFaults(content)
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    const { code, version } = given
    const { count: retired } = await tx.standard.updateMany({
      where: { code, status: 'published' },
      data: { status: 'retired', retiredAt: now },
    })
    await changeDraft(ctx, given, {
      status: 'published',
      sourceDocument,
      effectiveOn: toDateColumn(effectiveOn),
      publishedById: actor.personId,
      publishedAt: now,
    })
    await recordAct(ctx, 'publish-standard', auditSubject(given), { effectiveOn, retired })
    return { code, version }
  },
})
