import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { changedFields } from '../changes.ts'
import type { PolicySaved } from '../dto.ts'
import { loadPolicies } from '../load.ts'
import { saveVersion } from '../save.ts'
import { setTimePolicyInput } from '../schema.ts'

/**
 * Sets the time limits of the district as its next version. Dates already computed keep the version
 * they name.
 * @throws DomainError not_granted, outside_reach, from_in_past, stale_version.
 */
export const setTimePolicy = defineCommand({
  name: 'set-time-policy',
  input: setTimePolicyInput,
  async run(ctx, { version, from, note, ...content }): Promise<PolicySaved> {
    const { tx, actor, now } = ctx
    const root = await tx.unit.findFirst({ where: { parentCode: null } })
    if (!root) throw new DomainError('not_found')
    requireGrant(actor, 'manage_policy', unitSubject(actor.districtId, root.path))
    const { base } = await loadPolicies(tx, now)
    const saved = await saveVersion(ctx, { unitCode: root.code, version, content, from, note })
    const fields = changedFields(base.policy, content)
    await recordAct(ctx, 'set-time-policy', `unit:${root.code}`, { fields, version: saved.version })
    return saved
  },
})
