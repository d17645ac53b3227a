import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { listReaders } from '../readers.ts'
import { scheduleInput } from '../schema.ts'

/**
 * Sets on which day of the next month reports are made and who is told.
 * @throws DomainError 403, stale_version; invalid_input at `recipients` for somebody who may not read them.
 */
export const setSchedule = defineCommand({
  name: 'set-report-schedule',
  input: scheduleInput,
  async run(ctx, { day, recipients, version }): Promise<{ day: number }> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    requireGrant(actor, 'manage_statistics', { districtId, paths: [] })
    const readers = new Set((await listReaders(tx, now)).map(({ accountId }) => accountId))
    if (recipients.some((id) => !readers.has(id))) {
      const fields = [{ path: 'recipients', rule: 'not_in_list' }]
      throw new DomainError('invalid_input', { fields })
    }
    await tx.monthlyReportSchedule.createMany({
      data: { districtId, day, recipients, version: 0 },
      skipDuplicates: true,
    })
    const { count } = await tx.monthlyReportSchedule.updateMany({
      where: { version },
      data: { day, recipients, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('stale_version')
    await recordAct(ctx, 'set-report-schedule', `unit:${districtId}`, {
      day,
      recipients: recipients.length,
    })
    return { day }
  },
})
