import { recordAct } from '#lib/audit/record.ts'
import type { PaperKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { checkTemplate } from '../docx/check-template.ts'
import { requireTemplates, saveTemplate } from '../save-template.ts'
import { setTemplateInput } from '../schema.ts'

/**
 * Takes a district's own template into use; papers issued from now on are made with it.
 * @throws DomainError not_granted, stale_version; invalid_input at `bytes` with a rule that names
 *   the word at fault (`template_unknown`, `template_missing` …).
 */
export const setTemplate = defineCommand({
  name: 'set-paper-template',
  input: setTemplateInput,
  async run(ctx, { kind, version, name, bytes }): Promise<{ kind: PaperKind }> {
    requireTemplates(ctx)
    const fault = checkTemplate(bytes, kind)
    if (fault) {
      const { rule, name: word } = fault
      throw new DomainError('invalid_input', {
        fields: [{ path: 'bytes', rule: `template_${rule}`, params: { word } }],
      })
    }
    const saved = await saveTemplate(ctx, { kind, version, name, bytes })
    await recordAct(ctx, 'set-paper-template', `paper:${kind}`, { version: saved })
    return { kind }
  },
})
