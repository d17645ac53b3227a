import { defineCommand } from '#lib/kernel/command.ts'
import { loadReport } from '../load.ts'
import { notePointInput } from '../schema.ts'

/**
 * Notes a problem that was named at the report.
 * @throws DomainError not_found, 403.
 */
export const noteReportPoint = defineCommand({
  name: 'note-report-point',
  input: notePointInput,
  async run(ctx, { id, text, category }): Promise<{ id: string; position: number }> {
    const { tx, actor } = ctx
    const { points } = await loadReport(ctx, id, 'judge_reports')
    const position = (points.at(-1)?.position ?? 0) + 1
    const { districtId } = actor
    await tx.reportPoint.create({ data: { districtId, reportId: id, position, text, category } })
    return { id, position }
  },
})
