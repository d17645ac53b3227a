'use server'

import { borrowPractice } from '#lib/practices/commands/borrow-practice.ts'
import { publishPractice } from '#lib/practices/commands/publish-practice.ts'
import { withdrawPractice } from '#lib/practices/commands/withdraw-practice.ts'
import { toAction } from '#lib/web/action.ts'

export const publish = toAction(publishPractice, {
  labels: () => ({ title: 'practices.name', text: 'practices.text', about: 'practices.item' }),
  done: (_value, t) => ({ message: t('practices.published') }),
})

export const withdraw = toAction(withdrawPractice, {
  done: (_value, t) => ({ message: t('practices.withdrawn') }),
})

export const borrow = toAction(borrowPractice, {
  done: ({ chamber }) => ({ redirect: `/chambers/${chamber}/plan` }),
})
