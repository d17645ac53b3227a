'use server'

import { appealScore } from '#lib/evaluations/commands/appeal-score.ts'
import { decideAppeal } from '#lib/evaluations/commands/decide-appeal.ts'
import { enterPoints } from '#lib/evaluations/commands/enter-points.ts'
import {
  freezeEvaluation,
  publishEvaluation,
  recomputeEvaluation,
} from '#lib/evaluations/commands/move-evaluation.ts'
import { prepareEvaluation } from '#lib/evaluations/commands/prepare-evaluation.ts'
import { toAction } from '#lib/web/action.ts'

const toDetail = ({ id }: { id: string }) => ({ redirect: `/evaluations/${id}` })

/** What the forms call their fields. */
function labels() {
  return {
    period: 'evaluations.period',
    points: 'evaluations.points',
    reason: 'evaluations.reason',
    decision: 'evaluations.decision',
    indicator: 'evaluations.indicator',
    verdict: 'evaluations.verdict',
  } as const
}

export const prepare = toAction(prepareEvaluation, { labels, done: toDetail })
export const recompute = toAction(recomputeEvaluation, { done: toDetail })
export const freeze = toAction(freezeEvaluation, { done: toDetail })
export const publish = toAction(publishEvaluation, { done: toDetail })
export const enter = toAction(enterPoints, {
  labels,
  done: (_, t) => ({ message: t('evaluations.entered') }),
})
export const appeal = toAction(appealScore, {
  labels,
  done: (_, t) => ({ message: t('evaluations.appealed') }),
})
export const decide = toAction(decideAppeal, {
  labels,
  done: (_, t) => ({ message: t('evaluations.decided') }),
})
