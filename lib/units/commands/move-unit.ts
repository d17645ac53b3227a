import { recordAct } from '#lib/audit/record.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { childPath } from '#lib/domain/unit-path.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { UnitSaved } from '../dto.ts'
import { loadManagedUnit, loadParent, lockTree, saveUnit } from '../load.ts'
import { moveUnitInput } from '../schema.ts'
import { codesBelow, keepUnitPast } from '../unit-spans.ts'

/**
 * Hangs a unit, with everything below it, under another unit. Issues move with their chamber; what
 * has been given stays with those who hold it.
 * @throws DomainError not_found, 403, stale_version; unknown_unit, unit_disabled or
 *   parent_not_allowed (wrong level, or below itself) at `parentCode`.
 */
export const moveUnit = defineCommand({
  name: 'move-unit',
  input: moveUnitInput,
  async run(ctx, { code, version, parentCode }): Promise<UnitSaved> {
    const { tx, actor, now } = ctx
    await lockTree(tx, actor.districtId)
    const unit = await loadManagedUnit(ctx, code)
    const parent = await loadParent(ctx, parentCode, unit)
    await keepUnitPast(tx, actor.districtId, await codesBelow(tx, unit.path), dateOf(now))
    const saved = await saveUnit(tx, { code, version }, { parentCode })
    const path = childPath(parent.path, code)
    await tx.$executeRaw`
      UPDATE unit SET path = ${path} || substr(path, ${unit.path.length + 1}::int)
      WHERE district_id = ${actor.districtId} AND starts_with(path, ${unit.path})`
    const detail = { from: unit.parentCode, to: parentCode }
    await recordAct(ctx, 'move-unit', `unit:${code}`, detail)
    return { code, version: saved }
  },
})
