import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { deleteViewInput } from '../schema.ts'

/**
 * Gives up an own view, for everybody it was shared with as well.
 * @throws DomainError not_found for a view that is missing or somebody else's.
 */
export const deleteView = defineCommand({
  name: 'delete-view',
  input: deleteViewInput,
  async run({ tx, actor }, { id }): Promise<{ id: string }> {
    const { count } = await tx.savedView.deleteMany({ where: { id, accountId: actor.accountId } })
    if (count === 0) throw new DomainError('not_found')
    return { id }
  },
})
