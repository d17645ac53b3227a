import { toDateColumn } from '#lib/domain/calendar.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { enterReport } from '../enter.ts'
import { loadOpenYear } from '../load.ts'
import { scheduleReportInput } from '../schema.ts'

/**
 * Says on which day the president of a chamber reports, or reported.
 * @throws DomainError year_not_open at `year`, ranking_published; what `enterReport` throws.
 */
export const scheduleReport = defineCommand({
  name: 'schedule-report',
  input: scheduleReportInput,
  async run(ctx, input): Promise<{ id: string }> {
    await loadOpenYear(ctx, input.year)
    const said = { presidentName: input.presidentName, heldOn: toDateColumn(input.heldOn) }
    return { id: await enterReport(ctx, 'judge_reports', input, said) }
  },
})
