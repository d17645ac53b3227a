import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, requireStandards } from '../load.ts'
import { standardKeyInput } from '../schema.ts'

/**
 * Retires a published version: no new check-up can be opened under it.
 * @throws DomainError not_granted, not_found, not_published.
 */
export const retireStandard = defineCommand({
  name: 'retire-standard',
  input: standardKeyInput,
  async run(ctx, { code, version }): Promise<StandardRef> {
    requireStandards(ctx)
    const { tx, now } = ctx
    const { count } = await tx.standard.updateMany({
      where: { code, version, status: 'published' },
      data: { status: 'retired', retiredAt: now },
    })
    if (count === 0) {
      const isThere = (await tx.standard.count({ where: { code, version } })) > 0
      throw new DomainError(isThere ? 'not_published' : 'not_found')
    }
    await recordAct(ctx, 'retire-standard', auditSubject({ code, version }))
    return { code, version }
  },
})
