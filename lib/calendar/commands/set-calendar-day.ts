import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { enter, requireCalendar } from '../enter.ts'
import { setCalendarDayInput } from '../schema.ts'

/**
 * Says what a date is: a holiday, a weekend day that is worked, or a day as the week has it. Dates
 * already computed stay as they are.
 * @throws DomainError not_granted.
 */
export const setCalendarDay = defineCommand({
  name: 'set-calendar-day',
  input: setCalendarDayInput,
  async run(ctx, { date, kind, name = '' }): Promise<{ date: string }> {
    requireCalendar(ctx)
    await enter(ctx, [{ date, kind, name }])
    await recordAct(ctx, 'set-calendar-day', `date:${date}`, { kind })
    return { date }
  },
})
