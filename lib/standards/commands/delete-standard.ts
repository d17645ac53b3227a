import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, requireDraft } from '../load.ts'
import { deleteStandardInput } from '../schema.ts'

/**
 * Throws a draft away; what was published once stays.
 * @throws DomainError not_granted, not_found, not_a_draft, stale_version.
 */
export const deleteStandard = defineCommand({
  name: 'delete-standard',
  input: deleteStandardInput,
  async run(ctx, { code, version, revision }): Promise<StandardRef> {
    await requireDraft(ctx, { code, version, revision })
    const { count } = await ctx.tx.standard.deleteMany({
      where: { code, version, revision, status: 'draft' },
    })
    if (count === 0) throw new DomainError('stale_version')
    await recordAct(ctx, 'delete-standard', auditSubject({ code, version }))
    return { code, version }
  },
})
