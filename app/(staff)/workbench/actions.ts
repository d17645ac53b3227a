'use server'

import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { toAction } from '#lib/web/action.ts'

/** Signs for one assignment: the pressed button says which, as number, version and id. */
export const acknowledge = toAction(moveIssue, {
  input: (form) => {
    const [number, version, assignmentId] = String(form.get('link')).split(' ')
    return { number, version: Number(version), action: 'acknowledge', assignmentId }
  },
  done: ({ number }, t) => ({ message: t('workbench.acknowledged', { number }) }),
})
