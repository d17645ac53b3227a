import { requireGrant } from '#lib/access/require.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { Rehearsal } from '../dto.ts'
import { rehearsePolicy } from '../rehearse.ts'
import { setTimePolicyInput } from '../schema.ts'

/**
 * Says what a policy of the district would have changed over the last 90 days; writes nothing.
 * @throws DomainError not_granted, outside_reach.
 */
export const rehearseTimePolicy = defineCommand({
  name: 'rehearse-time-policy',
  input: setTimePolicyInput,
  async run(ctx, { version: _version, from: _from, note: _note, ...content }): Promise<Rehearsal> {
    const { tx, actor } = ctx
    const root = await tx.unit.findFirst({ where: { parentCode: null } })
    if (!root) throw new DomainError('not_found')
    requireGrant(actor, 'manage_policy', unitSubject(actor.districtId, root.path))
    return rehearsePolicy(ctx, { unitCode: root.code, isBase: true, content })
  },
})
