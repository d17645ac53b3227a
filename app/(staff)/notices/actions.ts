'use server'

import { readNotices } from '#lib/notices/commands/read-notices.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

/** The pressed button names one notice, or all of them. */
export const markNotices = toAction(readNotices, {
  input: (form) => formInput(form, { lists: ['ids'] }),
  done: (_, t) => ({ message: t('notices.marked') }),
})
