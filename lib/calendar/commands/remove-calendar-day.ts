import { recordAct } from '#lib/audit/record.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { enter, requireCalendar } from '../enter.ts'
import { removeCalendarDayInput } from '../schema.ts'

/**
 * Takes an entry back: the date is again what was announced.
 * @throws DomainError not_granted; not_found when nothing is entered for the date.
 */
export const removeCalendarDay = defineCommand({
  name: 'remove-calendar-day',
  input: removeCalendarDayInput,
  async run(ctx, { date }): Promise<{ date: string }> {
    requireCalendar(ctx)
    const last = await ctx.tx.calendarDay.findFirst({
      where: { date: toDateColumn(date) },
      orderBy: { id: 'desc' },
      select: { kind: true },
    })
    if (!last || last.kind === 'announced') throw new DomainError('not_found')
    await enter(ctx, [{ date, kind: 'announced', name: '' }])
    await recordAct(ctx, 'remove-calendar-day', `date:${date}`)
    return { date }
  },
})
