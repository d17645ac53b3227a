'use server'

import { cancelVisit } from '#lib/visits/commands/cancel-visit.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { openPoint } from '#lib/visits/commands/open-point.ts'
import { planVisit } from '#lib/visits/commands/plan-visit.ts'
import { toAction } from '#lib/web/action.ts'
import { visitOf } from './visit-input.ts'

export const planAVisit = toAction(planVisit, {
  done: ({ id }) => ({ redirect: `/visits/${id}?done=planned` }),
})

export const logAVisit = toAction(logVisit, {
  idempotent: true,
  input: visitOf,
  labels: () => ({ note: 'visits.checkNote', outcome: 'visits.outcome' }),
  done: ({ id }) => ({ redirect: `/visits/${id}?done=saved` }),
})

export const callOff = toAction(cancelVisit, {
  done: ({ id }) => ({ redirect: `/visits/${id}?done=cancelled` }),
})

export const openFound = toAction(openPoint, {
  done: ({ id, number }) => ({ redirect: `/visits/${id}?opened=${number}#points` }),
})
