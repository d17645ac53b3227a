import { defineCommand } from '#lib/kernel/command.ts'
import { changeView } from '../change.ts'
import { editViewInput } from '../schema.ts'

/**
 * Renames, shares, pins or moves an own view: all of it as the form says, a box that is not ticked too.
 * @throws DomainError as `changeView` does.
 */
export const editView = defineCommand({
  name: 'edit-view',
  input: editViewInput,
  run: (ctx, { id, version, unit, ...facts }): Promise<{ id: string }> =>
    changeView(ctx, { id, version }, { ...facts, unit: unit ?? null }),
})
