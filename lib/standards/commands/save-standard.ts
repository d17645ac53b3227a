import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, changeDraft, requireDraft } from '../load.ts'
import { saveStandardInput } from '../schema.ts'

/**
 * Puts a whole draft in place of what it was. It may still have faults that keep it from being
 * published.
 * @throws DomainError not_granted, not_found, not_a_draft, stale_version.
 */
export const saveStandard = defineCommand({
  name: 'save-standard',
  input: saveStandardInput,
  async run(ctx, input): Promise<StandardRef> {
    const { code, version, revision, name, kind, sourceDocument = null, ...content } = input
    await requireDraft(ctx, { code, version, revision })
    await changeDraft(ctx, { code, version, revision }, { name, kind, sourceDocument, content })
    const items = content.items.length
    await recordAct(ctx, 'save-standard', auditSubject(input), { items })
    return { code, version }
  },
})
