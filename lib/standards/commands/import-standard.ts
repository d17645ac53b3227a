import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { standardContentSchema } from '#lib/domain/standard.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'
import { MOST_FAULTS } from '#lib/sheet/table.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, changeDraft, requireDraft } from '../load.ts'
import { importStandardInput } from '../schema.ts'
import { readForm } from '../sheet-read.ts'

/**
 * Puts the items and sections of a sheet in place of those of a draft. The points of the form stay
 * what they were, so that a sheet that does not add up to them shows; a draft without items takes
 * what the sheet adds up to.
 * @throws DomainError not_granted, not_found, not_a_draft, stale_version; invalid_input with every
 *   fault of the sheet by row and column, and then nothing of it is taken over.
 */
export const importStandard = defineCommand({
  name: 'import-standard',
  input: importStandardInput,
  async run(ctx, { rows, ...given }): Promise<StandardRef & { items: number }> {
    const { code, version } = given
    const { content: before } = await requireDraft(ctx, given)
    const { sections, items, faults } = readForm(rows)
    if (faults.length > 0) throw new DomainError('invalid_input', { fields: faults })
    const sum = items
      .filter(({ kind }) => kind === 'score')
      .reduce((all, { points }) => all + points, 0)
    const points = before.items.length === 0 ? sum : before.points
    // Each cell may be in order and the whole still be more than a form can be.
    const read = standardContentSchema.safeParse({ ...before, points, sections, items })
    if (!read.success) {
      const fields = fieldIssues(read.error).map((fault) => ({ ...fault, path: 'file' }))
      throw new DomainError('invalid_input', { fields: fields.slice(0, MOST_FAULTS) })
    }
    await changeDraft(ctx, given, { content: read.data })
    await recordAct(ctx, 'import-standard', auditSubject(given), { items: items.length })
    return { code, version, items: items.length }
  },
})
