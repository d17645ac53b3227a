import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { enter, requireCalendar } from '../enter.ts'
import { enterAnnouncementInput } from '../schema.ts'

/**
 * Enters all holidays and make-up days of an announcement at once.
 * @throws DomainError not_granted.
 */
export const enterAnnouncement = defineCommand({
  name: 'enter-announcement',
  input: enterAnnouncementInput,
  async run(ctx, { lines }): Promise<{ days: number }> {
    requireCalendar(ctx)
    await enter(ctx, lines)
    const years = [...new Set(lines.map(({ date }) => date.slice(0, 4)))]
    await recordAct(ctx, 'enter-announcement', `year:${years.join(',')}`, { days: lines.length })
    return { days: lines.length }
  },
})
