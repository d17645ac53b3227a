import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { requireCalendar } from '../enter.ts'
import { loadWorkCalendar } from '../load.ts'
import { declareYearInput } from '../schema.ts'

/**
 * Declares that all holidays of a year have been entered, so that its dates are no longer called
 * provisional; or takes that back.
 * @throws DomainError not_granted; year_without_holidays when the year has none yet.
 */
export const declareYear = defineCommand({
  name: 'declare-year',
  input: declareYearInput,
  async run(ctx, { year, complete }): Promise<{ year: number; complete: boolean }> {
    requireCalendar(ctx)
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    if (complete) {
      const { holidays } = await loadWorkCalendar(tx)
      const isEmpty = ![...holidays.keys()].some((date) => date.startsWith(`${year}-`))
      if (isEmpty)
        throw new DomainError('year_without_holidays', { path: 'year', params: { year } })
      const row = { districtId, year, declaredById: personId, declaredAt: now }
      await tx.calendarYear.createMany({ data: [row], skipDuplicates: true })
    } else {
      await tx.calendarYear.deleteMany({ where: { year } })
    }
    await recordAct(ctx, 'declare-year', `year:${year}`, { complete })
    return { year, complete }
  },
})
