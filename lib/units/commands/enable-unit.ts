import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { UnitSaved } from '../dto.ts'
import { loadManagedUnit, saveUnit } from '../load.ts'
import { unitVersionInput } from '../schema.ts'

/**
 * Puts a unit back into use.
 * @throws DomainError not_found, 403, stale_version; in_use for one that was merged into another.
 */
export const enableUnit = defineCommand({
  name: 'enable-unit',
  input: unitVersionInput,
  async run(ctx, { code, version }): Promise<UnitSaved> {
    const { isMerged } = await loadManagedUnit(ctx, code)
    if (isMerged) throw new DomainError('in_use', { units: [code] })
    const saved = await saveUnit(ctx.tx, { code, version }, { disabledAt: null })
    await recordAct(ctx, 'enable-unit', `unit:${code}`)
    return { code, version: saved }
  },
})
