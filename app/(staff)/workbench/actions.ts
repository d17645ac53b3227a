'use server'

import { revalidatePath } from 'next/cache'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { toAction } from '#lib/web/action.ts'

/** What needs no words: signing for work, or that a supervision was read. The pressed button says which. */
export const handle = toAction(moveIssue, {
  input: deedOf,
  done: ({ number }, t, form) => ({ message: t(doneWords(deedOf(form)), { number }) }),
  stale: async (input, { t }) => {
    // The button pressed again would be as stale as before.
    revalidatePath('/workbench')
    return t('workbench.changed', { number: (input as Deed).number ?? '' })
  },
})

type Deed = ReturnType<typeof deedOf>

/** A button carries number, version, action and the id it is about. */
function deedOf(form: FormData) {
  const [number, version, action, id] = String(form.get('deed')).split(' ')
  const about = action === 'read_supervision' ? { supervisionId: id } : { assignmentId: id }
  return { number, version: Number(version), action, ...about }
}

function doneWords({ action }: Deed) {
  return action === 'acknowledge' ? 'workbench.acknowledged' : 'workbench.read'
}
