import { recordAct } from '#lib/audit/record.ts'
import { unsealText } from '#lib/config/seal.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { CONTACT } from '../give-through-link.ts'
import { loadFeedback } from '../load.ts'
import { feedbackIdInput } from '../schema.ts'

/**
 * The contact somebody left, for those who handle the feedback; every look at it is noted.
 * @throws DomainError not_found, 403.
 */
export const revealContact = defineCommand({
  name: 'reveal-contact',
  input: feedbackIdInput,
  async run(ctx, { id }): Promise<{ contact: string | null }> {
    const { id: rowId, contact, chamber } = await loadFeedback(ctx, id)
    await recordAct(ctx, 'reveal-contact', `unit:${chamber.code}`)
    return { contact: contact === null ? null : unsealText(CONTACT, rowId, contact) }
  },
})
