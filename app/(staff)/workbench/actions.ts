'use server'

import { revalidatePath } from 'next/cache'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { toAction } from '#lib/web/action.ts'

/** Signs for one assignment: the pressed button says which, as number, version and id. */
export const acknowledge = toAction(moveIssue, {
  input: linkOf,
  done: ({ number }, t) => ({ message: t('workbench.acknowledged', { number }) }),
  stale: async (input, { t }) => {
    // The button pressed again would be as stale as before.
    revalidatePath('/workbench')
    return t('workbench.changed', { number: (input as ReturnType<typeof linkOf>).number ?? '' })
  },
})

function linkOf(form: FormData) {
  const [number, version, assignmentId] = String(form.get('link')).split(' ')
  return { number, version: Number(version), action: 'acknowledge', assignmentId }
}
