'use server'

import { POLICY_LABELS } from '#components/time-policy/policy-fields.ts'
import { rehearseTimePolicy } from '#lib/time-policy/commands/rehearse-policy.ts'
import { rehearseTightening } from '#lib/time-policy/commands/rehearse-tightening.ts'
import { setTimePolicy } from '#lib/time-policy/commands/set-time-policy.ts'
import { tightenPolicy } from '#lib/time-policy/commands/tighten-policy.ts'
import { toAction } from '#lib/web/action.ts'
import { byIntent, pointAtCells, policyInput, tighteningInput } from './policy-input.ts'
import { rehearsalNotes, savedWords } from './policy-words.ts'

const labels = () => POLICY_LABELS

export const changePolicy = pointAtCells(
  byIntent({
    rehearse: toAction(rehearseTimePolicy, { input: policyInput, labels, done: rehearsalNotes }),
    switch: toAction(setTimePolicy, { input: policyInput, labels, done: savedWords }),
  }),
)

export const changeLimits = byIntent({
  rehearse: toAction(rehearseTightening, { input: tighteningInput, done: rehearsalNotes }),
  switch: toAction(tightenPolicy, { input: tighteningInput, done: savedWords }),
})
