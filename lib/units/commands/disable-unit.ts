import { recordAct } from '#lib/audit/record.ts'
import { OPEN_ASSIGNMENT_STATUSES } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { UnitSaved } from '../dto.ts'
import { loadManagedUnit, saveUnit } from '../load.ts'
import { unitVersionInput } from '../schema.ts'

/**
 * Takes a unit out of use: it gets no more work and no more reports.
 * @throws DomainError not_found, 403, stale_version; in_use while it holds or has given work that is
 *   still open, and always for the federation.
 */
export const disableUnit = defineCommand({
  name: 'disable-unit',
  input: unitVersionInput,
  async run(ctx, { code, version }): Promise<UnitSaved> {
    const { tx, now } = ctx
    const unit = await loadManagedUnit(ctx, code)
    const saved = await saveUnit(tx, { code, version }, { disabledAt: now })
    const open = await tx.assignment.count({
      where: {
        status: { in: [...OPEN_ASSIGNMENT_STATUSES] },
        OR: [{ toCode: code }, { fromCode: code }],
      },
    })
    if (open > 0 || unit.parentCode === null) throw new DomainError('in_use', { units: [code] })
    await recordAct(ctx, 'disable-unit', `unit:${code}`)
    return { code, version: saved }
  },
})
