'use server'

import { declareYear } from '#lib/calendar/commands/declare-year.ts'
import { enterAnnouncement } from '#lib/calendar/commands/enter-announcement.ts'
import { removeCalendarDay } from '#lib/calendar/commands/remove-calendar-day.ts'
import { setCalendarDay } from '#lib/calendar/commands/set-calendar-day.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

export const enterDay = toAction(setCalendarDay, {
  done: ({ date }, t) => ({ message: t('calendar.wasSet', { date }) }),
})

export const undoDay = toAction(removeCalendarDay, {
  // The line with the form is gone; the list without it is the answer.
  done: ({ date }) => ({ redirect: `/admin/calendar?year=${date.slice(0, 4)}#entries` }),
})

export const pasteAnnouncement = toAction(enterAnnouncement, {
  done: ({ days }, t) => ({ message: t('calendar.pasted', { count: days }) }),
})

export const declareComplete = toAction(declareYear, {
  input: (form) => ({ ...formInput(form), complete: form.get('complete') === 'true' }),
  done: ({ year, complete }, t) => ({
    message: t(complete ? 'calendar.wasDeclared' : 'calendar.wasTakenBack', { year }),
  }),
})
