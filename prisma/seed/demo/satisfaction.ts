import type { Satisfaction } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { IssueDriver } from './driver.ts'
import type { Plan, Stage } from './plan.ts'

/** How many of those who reported a closed issue say whether they are satisfied. */
const ANSWERS = 0.6

/** Whoever reported it rates the result, unless they or their unit did the work. */
export async function rate(issue: IssueDriver, plan: Plan, stage: Stage): Promise<void> {
  const { reporter, random, clock } = stage
  if (!mayRate(reporter, plan) || !random.chance(ANSWERS)) return
  const satisfaction = random.pick<Satisfaction>([
    'satisfied',
    'satisfied',
    'satisfied',
    'fairly_satisfied',
  ] as const)
  await issue.act(reporter, clock.later(2, 9), { action: 'rate', satisfaction })
}

function mayRate({ seats }: Actor, { route, support }: Plan): boolean {
  const workers = [...route, ...(support ? [support] : [])]
  return !workers.some(({ code }) => seats.includes(code))
}
