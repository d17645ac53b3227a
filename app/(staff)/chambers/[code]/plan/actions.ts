'use server'

import { addStep } from '#lib/practices/commands/add-step.ts'
import { finishStep } from '#lib/practices/commands/finish-step.ts'
import { toAction } from '#lib/web/action.ts'

export const add = toAction(addStep, {
  labels: () => ({ title: 'practices.name', text: 'practices.text', about: 'practices.item' }),
  done: (_value, t) => ({ message: t('practices.added') }),
})

export const finish = toAction(finishStep, {
  done: (_value, t) => ({ message: t('practices.finished') }),
})
