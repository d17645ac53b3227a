import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import { loadPerson } from '../load.ts'
import { editPersonInput } from '../schema.ts'

/**
 * Changes the name of a person, and the work phone when one is given or to be removed.
 * @throws DomainError not_found, 403, stale_version when somebody else renamed the person meanwhile.
 */
export const editPerson = defineCommand({
  name: 'edit-person',
  input: editPersonInput,
  async run(ctx, { personId, seen, name, phone, removePhone }): Promise<{ personId: string }> {
    await loadPerson(ctx, personId, 'manage_people')
    const number = removePhone ? null : phone
    const { count } = await ctx.tx.person.updateMany({
      where: { id: personId, name: seen },
      data: {
        name,
        search: searchText(name, { person: true }),
        ...(number === undefined ? {} : { phone: number }),
      },
    })
    if (count === 0) throw new DomainError('stale_version')
    const fields = [...(name === seen ? [] : ['name']), ...(number === undefined ? [] : ['phone'])]
    await recordAct(ctx, 'edit-person', `person:${personId}`, { fields })
    return { personId }
  },
})
