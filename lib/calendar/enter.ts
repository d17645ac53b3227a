import { requireGrant } from '#lib/access/require.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { Entry } from './entries.ts'

/** @throws DomainError not_granted when the calendar is not the actor's to keep. */
export function requireCalendar({ actor }: Ctx): void {
  requireGrant(actor, 'manage_calendar', { districtId: actor.districtId, paths: [] })
}

/**
 * Writes entries; whatever was entered of the same dates before stays below them. When the clock of
 * an issue is next due may follow from them, so every one is due to be looked at again.
 */
export async function enter({ tx, actor, now }: Ctx, entries: readonly Entry[]): Promise<void> {
  const { districtId, personId } = actor
  await tx.calendarDay.createMany({
    data: entries.map(({ date, kind, name }) => ({
      districtId,
      date: toDateColumn(date),
      kind,
      name,
      createdById: personId,
      createdAt: now,
    })),
  })
  await tx.issue.updateMany({ where: { nextAt: { gt: now } }, data: { nextAt: now } })
}
