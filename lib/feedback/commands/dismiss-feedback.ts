import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadFeedback, saveHandled } from '../load.ts'
import { dismissFeedbackInput } from '../schema.ts'

/**
 * Ends feedback nothing follows from; whoever has its number reads the reason.
 * @throws DomainError not_found, 403, stale_version.
 */
export const dismissFeedback = defineCommand({
  name: 'dismiss-feedback',
  input: dismissFeedbackInput,
  async run(ctx, { id, version, reason }): Promise<{ id: string }> {
    const { chamber } = await loadFeedback(ctx, id)
    await saveHandled(ctx, { id, version }, { status: 'dismissed', answer: reason })
    await recordAct(ctx, 'dismiss-feedback', `unit:${chamber.code}`)
    return { id }
  },
})
