import { randomUUID } from 'node:crypto'
import { takeTurn } from '#lib/db/turn.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { stateOf } from '#lib/domain/saved-state.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { saveViewInput, VIEW_LIMIT } from '../schema.ts'
import { checkSharing } from '../share.ts'

/**
 * Keeps a state of the ledger under a name.
 * @throws DomainError unknown_unit or unit_disabled at `unit`; invalid_input (views_kept) at `name`
 *   when the actor keeps as many as one may.
 */
export const saveView = defineCommand({
  name: 'save-view',
  input: saveViewInput,
  async run(ctx, { name, address, unit, pinned }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    await checkSharing(ctx, unit)
    const owner = { districtId: actor.districtId, accountId: actor.accountId }
    await takeTurn(tx, { of: 'views', districtId: actor.districtId, unit: actor.accountId })
    const kept = await tx.savedView.count({ where: { accountId: owner.accountId } })
    if (kept >= VIEW_LIMIT) {
      const fault = { path: 'name', rule: 'views_kept', params: { max: VIEW_LIMIT } }
      throw new DomainError('invalid_input', { fields: [fault] })
    }
    const id = randomUUID()
    const facts = { name, state: stateOf(address), unitCode: unit ?? null, pinned }
    await tx.savedView.create({ data: { ...owner, id, ...facts, position: kept, createdAt: now } })
    return { id }
  },
})
