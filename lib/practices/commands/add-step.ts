import { defineCommand } from '#lib/kernel/command.ts'
import { writeStep } from '../add-step.ts'
import { addStepInput } from '../schema.ts'
import { requireSharing } from '../standing.ts'

/**
 * Adds a step of its own to the plan of a chamber.
 * @throws DomainError unknown_unit at `chamber`, 403.
 */
export const addStep = defineCommand({
  name: 'add-step',
  input: addStepInput,
  async run(ctx, { chamber, title, text, about, dueOn }): Promise<{ id: string }> {
    await requireSharing(ctx, chamber)
    const [standardCode = null, item = null] = about ?? []
    const step = { chamberCode: chamber, standardCode, item, title, text, dueOn }
    return { id: await writeStep(ctx, step) }
  },
})
