import { defineCommand } from '#lib/kernel/command.ts'
import type { Rehearsal } from '../dto.ts'
import { rehearsePolicy } from '../rehearse.ts'
import { tightenPolicyInput } from '../schema.ts'
import { judgeTightening } from '../tightening.ts'

/**
 * Says what shorter limits of a unit would have changed over the last 90 days; writes nothing.
 * @throws DomainError as the switching on does, but for a stale version.
 */
export const rehearseTightening = defineCommand({
  name: 'rehearse-tightening',
  input: tightenPolicyInput,
  async run(
    ctx,
    { unit, version: _version, from: _from, note: _note, ...content },
  ): Promise<Rehearsal> {
    await judgeTightening(ctx, unit, content)
    return rehearsePolicy(ctx, { unitCode: unit, isBase: false, content })
  },
})
