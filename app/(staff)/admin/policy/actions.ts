'use server'

import { POLICY_LABELS } from '#components/time-policy/policy-fields.ts'
import { TIGHTENABLE } from '#lib/domain/time-policy.ts'
import { setTimePolicy } from '#lib/time-policy/commands/set-time-policy.ts'
import { tightenPolicy } from '#lib/time-policy/commands/tighten-policy.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
import { pointAtCells, policyInput } from './policy-input.ts'
import { savedWords } from './saved-words.ts'

export const switchPolicy = pointAtCells(
  toAction(setTimePolicy, {
    input: policyInput,
    labels: () => POLICY_LABELS,
    done: (saved, t) => ({ message: savedWords(saved, t) }),
  }),
)

export const tightenLimits = toAction(tightenPolicy, {
  input: (form) => formInput(form, { numbers: TIGHTENABLE }),
  done: (saved, t) => ({ message: savedWords(saved, t) }),
})
