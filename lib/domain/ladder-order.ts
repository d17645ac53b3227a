import { RUNGS, type Rung } from './codes.ts'

type Step = Readonly<{ clock: string; rung: Rung; days: number; count: 'calendar' | 'working' }>

/**
 * Place of the first step of a supervision ladder that does not climb; null for a sound ladder.
 * Each clock rises from rung to rung and in time. Before a due date days are calendar days. After
 * it one clock keeps to one kind of day: how many calendar days five working days are is known only
 * once the holidays are, so across kinds no order would be certain.
 */
export function ladderFault(ladder: readonly Step[]): number | null {
  const fault = ladder.findIndex((step, index) => {
    if (step.days < 0 && step.count === 'working') return true
    const before = ladder.slice(0, index).findLast(({ clock }) => clock === step.clock)
    if (!before) return false
    const isMixed = before.days > 0 && before.count !== step.count
    const isHigher = RUNGS.indexOf(step.rung) > RUNGS.indexOf(before.rung)
    return isMixed || !isHigher || step.days <= before.days
  })
  return fault === -1 ? null : fault
}
