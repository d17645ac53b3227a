import { recordAct } from '#lib/audit/record.ts'
import { UNIT_KINDS } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { childPath } from '#lib/domain/unit-path.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import type { UnitSaved } from '../dto.ts'
import { loadParent, lockTree } from '../load.ts'
import { createUnitInput } from '../schema.ts'

/**
 * Adds a unit to the tree; its level follows from its kind. A chamber starts unregistered.
 * @throws DomainError code_taken at `code`; unknown_unit, unit_disabled or parent_not_allowed at
 *   `parentCode`; 403 without the right to manage units.
 */
export const createUnit = defineCommand({
  name: 'create-unit',
  input: createUnitInput,
  async run(ctx, { code, name, kind, parentCode }): Promise<UnitSaved> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    const level = UNIT_KINDS[kind]
    await lockTree(tx, districtId)
    const parent = await loadParent(ctx, parentCode, { kind })
    const { count } = await tx.unit.createMany({
      data: {
        districtId,
        code,
        name,
        level,
        kind,
        parentCode,
        path: childPath(parent.path, code),
        search: searchText(name),
        createdAt: now,
      },
      skipDuplicates: true,
    })
    if (count === 0) throw new DomainError('code_taken', { path: 'code' })
    if (level === 'chamber') {
      await tx.chamberProfile.create({
        data: { districtId, unitCode: code, registration: 'unregistered' },
      })
    }
    await recordAct(ctx, 'create-unit', `unit:${code}`, { kind, parentCode })
    return { code, version: 1 }
  },
})
