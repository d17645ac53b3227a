'use server'

import { makeReport } from '#lib/statistics/commands/make-report.ts'
import { setSchedule } from '#lib/statistics/commands/set-schedule.ts'
import { toAction } from '#lib/web/action.ts'

export const make = toAction(makeReport, {
  done: ({ month }) => ({ redirect: `/statistics/${month}` }),
})

export const schedule = toAction(setSchedule, {
  input: (form) => ({
    day: form.get('day'),
    recipients: form.getAll('recipients'),
    version: form.get('version'),
  }),
  labels: () => ({ day: 'statistics.day', recipients: 'statistics.recipients' }),
  done: (_, t) => ({ message: t('statistics.saved') }),
})
