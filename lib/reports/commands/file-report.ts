import { attachToRecord, resolveEvidence } from '#lib/events/evidence-links.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { enterReport } from '../enter.ts'
import { loadOpenYear } from '../load.ts'
import { fileReportInput } from '../schema.ts'

/**
 * Hands in the president's report of a chamber with its files, or hands it in anew.
 * @throws DomainError year_not_open at `year`, ranking_published; unknown_evidence; what
 *   `enterReport` throws.
 */
export const fileReport = defineCommand({
  name: 'file-report',
  input: fileReportInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    await loadOpenYear(ctx, input.year)
    const { presidentName, summary, chamber } = input
    const said = { presidentName, summary, filedAt: now }
    const id = await enterReport(ctx, 'file_report', input, said)
    const files = await resolveEvidence(tx, actor, input.evidence)
    const ids = files.map((file) => file.id)
    await attachToRecord(tx, ids, { kind: 'report', id, chamber })
    return { id }
  },
})
