import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadFeedback, saveHandled } from '../load.ts'
import { answerFeedbackInput } from '../schema.ts'

/**
 * Answers feedback that needs no issue; whoever has its number reads the answer.
 * @throws DomainError not_found, 403, stale_version.
 */
export const answerFeedback = defineCommand({
  name: 'answer-feedback',
  input: answerFeedbackInput,
  async run(ctx, { id, version, answer }): Promise<{ id: string }> {
    const { chamber } = await loadFeedback(ctx, id)
    await saveHandled(ctx, { id, version }, { status: 'answered', answer })
    await recordAct(ctx, 'answer-feedback', `unit:${chamber.code}`)
    return { id }
  },
})
