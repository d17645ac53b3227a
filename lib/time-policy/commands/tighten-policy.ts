import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { changedFields } from '../changes.ts'
import type { PolicySaved } from '../dto.ts'
import { saveVersion } from '../save.ts'
import { tightenPolicyInput } from '../schema.ts'
import { judgeTightening } from '../tightening.ts'

/**
 * Sets limits of a unit below the federation shorter than it inherits. What is left out is inherited.
 * @throws DomainError not_found, not_granted, outside_reach, from_in_past, stale_version;
 *   invalid_input with every limit that would be looser than inherited, and the inherited value.
 */
export const tightenPolicy = defineCommand({
  name: 'tighten-policy',
  input: tightenPolicyInput,
  async run(ctx, { unit, version, from, note, ...content }): Promise<PolicySaved> {
    const before = await judgeTightening(ctx, unit, content)
    const saved = await saveVersion(ctx, { unitCode: unit, version, content, from, note })
    const detail = { fields: changedFields(before, content), version: saved.version }
    await recordAct(ctx, 'tighten-policy', `unit:${unit}`, detail)
    return saved
  },
})
