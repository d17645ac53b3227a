'use server'

import { logDuty } from '#lib/instructors/commands/log-duty.ts'
import { toAction } from '#lib/web/action.ts'

export const logADuty = toAction(logDuty, {
  labels: () => ({ note: 'instructors.note' }),
  done: (_, t) => ({ message: t('instructors.saved') }),
})
