import { defineCommand } from '#lib/kernel/command.ts'
import { changeView } from '../change.ts'
import { patchViewInput } from '../schema.ts'

/**
 * Changes of an own view what is named, and nothing else.
 * @throws DomainError as `changeView` does.
 */
export const patchView = defineCommand({
  name: 'patch-view',
  input: patchViewInput,
  run: (ctx, { id, version, ...facts }): Promise<{ id: string }> =>
    changeView(ctx, { id, version }, facts),
})
