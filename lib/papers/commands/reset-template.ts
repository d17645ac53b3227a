import { recordAct } from '#lib/audit/record.ts'
import type { PaperKind } from '#lib/domain/codes.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { requireTemplates, saveTemplate } from '../save-template.ts'
import { resetTemplateInput } from '../schema.ts'

/**
 * Goes back to the product's own template; papers issued meanwhile keep theirs.
 * @throws DomainError not_granted, stale_version.
 */
export const resetTemplate = defineCommand({
  name: 'reset-paper-template',
  input: resetTemplateInput,
  async run(ctx, { kind, version }): Promise<{ kind: PaperKind }> {
    requireTemplates(ctx)
    const saved = await saveTemplate(ctx, { kind, version, name: '', bytes: null })
    await recordAct(ctx, 'reset-paper-template', `paper:${kind}`, { version: saved })
    return { kind }
  },
})
