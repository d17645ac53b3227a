import { recordAct } from '#lib/audit/record.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadFeedback, saveHandled } from '../load.ts'
import { openFeedbackInput } from '../schema.ts'

/**
 * Makes an issue of feedback, in words that whoever opens it has made sure give nobody away. The issue
 * is the clerk's: nothing in it or in its events names who gave the feedback.
 * @throws DomainError not_found, 403, stale_version.
 */
export const openFeedbackIssue = defineCommand({
  name: 'open-feedback-issue',
  input: openFeedbackInput,
  async run(ctx, { id, version, title, description, category }): Promise<{ number: string }> {
    const { tx, actor, now } = ctx
    const { chamber, appointment } = await loadFeedback(ctx, id)
    const { districtId, personId } = actor
    const { office, unit } = appointment
    const by = { districtId, personId, unit: unit.code, office, cause: { kind: 'person' } } as const
    const opened = await openIssue(
      tx,
      by,
      {
        chamber: { code: chamber.code, path: chamber.path, level: 'chamber' },
        title,
        description,
        category,
        source: 'member_feedback',
        origin: { kind: 'feedback', recordId: id },
      },
      now,
    )
    await saveHandled(ctx, { id, version }, { status: 'opened', issueId: opened.id })
    await recordAct(ctx, 'open-feedback-issue', `unit:${chamber.code}`)
    return { number: opened.number }
  },
})
