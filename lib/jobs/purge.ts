import { forgetSessions } from '#lib/auth/sessions.ts'
import { forgetUploads } from '#lib/evidence/forget-uploads.ts'
import { forgetExports } from '#lib/exports/forget.ts'
import { forgetContacts } from '#lib/feedback/forget-contacts.ts'
import { forgetAnswers } from '#lib/kernel/idempotency.ts'
import type { Job } from './job.ts'

const DAY = 24 * 3600 * 1000
/** Answers to repeated requests, and uploads no statement has taken, are kept for so long. */
const KEPT = 7 * DAY

/** Clears away what nobody can use any more; of the record and of what it names, never anything. */
export const purge: Job = {
  name: 'purge',
  every: 3600 * 1000,
  run: async ({ now, signal }) => {
    const before = new Date(now.getTime() - KEPT)
    const answers = await forgetAnswers(before)
    const sessions = signal.aborted ? 0 : await forgetSessions(now)
    const uploads = signal.aborted ? 0 : await forgetUploads(before, signal)
    const contacts = signal.aborted ? 0 : await forgetContacts(now)
    const exports = signal.aborted ? 0 : await forgetExports(now)
    return answers + sessions + uploads + contacts + exports
  },
}
