'use server'

import { acceptProblem } from '#lib/common-problems/commands/accept-problem.ts'
import { dismissProblem } from '#lib/common-problems/commands/dismiss-problem.ts'
import { toAction } from '#lib/web/action.ts'

export const accept = toAction(acceptProblem, {
  done: ({ number }) => ({ redirect: `/issues/${number}` }),
})

export const dismiss = toAction(dismissProblem, {
  done: (_value, t) => ({ message: t('commonProblems.dismissed') }),
})
