import { requireGrant } from '#lib/access/require.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { looserLimits, policyAt, type Tightening } from '#lib/domain/time-policy.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { loadPolicies } from './load.ts'
import { findPolicyUnit, parentPath } from './units.ts'

/**
 * Whether the actor may set these limits for a unit below the federation.
 * @returns what the unit sets itself so far
 * @throws DomainError not_found, not_granted, outside_reach; invalid_input with every limit that
 *   would be looser than inherited, and the inherited value.
 */
export async function judgeTightening(
  { tx, actor, now }: Ctx,
  code: string,
  own: Tightening,
): Promise<Tightening> {
  const unit = await findPolicyUnit(tx, actor, code)
  if (!unit || unit.parentCode === null) throw new DomainError('not_found')
  requireGrant(actor, 'manage_policy', unitSubject(actor.districtId, unit.path))
  const policies = await loadPolicies(tx, now)
  const { policy } = policyAt(policies, parentPath(unit.path))
  const fields = looserLimits(policy, own).map((path) => ({
    path,
    rule: 'looser_than_parent',
    params: { inherited: policy[path] },
  }))
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  return policies.tightenings[code]?.own ?? {}
}
