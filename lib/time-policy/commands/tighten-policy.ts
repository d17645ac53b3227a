import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { looserLimits, policyAt } from '#lib/domain/time-policy.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { changedFields } from '../changes.ts'
import type { PolicySaved } from '../dto.ts'
import { loadPolicies } from '../load.ts'
import { saveVersion } from '../save.ts'
import { tightenPolicyInput } from '../schema.ts'
import { findPolicyUnit, parentPath } from '../units.ts'

/**
 * Sets limits of a unit below the federation shorter than it inherits. What is left out is inherited.
 * @throws DomainError not_found, not_granted, outside_reach, from_in_past, stale_version;
 *   invalid_input with every limit that would be looser than inherited, and the inherited value.
 */
export const tightenPolicy = defineCommand({
  name: 'tighten-policy',
  input: tightenPolicyInput,
  async run(ctx, { unit: code, version, from, note, ...content }): Promise<PolicySaved> {
    const { tx, actor, now } = ctx
    const unit = await findPolicyUnit(tx, actor, code)
    if (!unit || unit.parentCode === null) throw new DomainError('not_found')
    requireGrant(actor, 'manage_policy', unitSubject(actor.districtId, unit.path))
    const policies = await loadPolicies(tx, now)
    const { policy } = policyAt(policies, parentPath(unit.path))
    const fields = looserLimits(policy, content).map((path) => ({
      path,
      rule: 'looser_than_parent',
      params: { inherited: policy[path] },
    }))
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    const before = policies.tightenings[code]?.own ?? {}
    const saved = await saveVersion(ctx, { unitCode: code, version, content, from, note })
    const changed = changedFields(before, content)
    const detail = { fields: changed, version: saved.version }
    await recordAct(ctx, 'tighten-policy', `unit:${code}`, detail)
    return saved
  },
})
