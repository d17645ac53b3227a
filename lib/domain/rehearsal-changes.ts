import type { Rung } from './codes.ts'
import type { IssueEvent } from './events.ts'
import type { IssueState } from './issue-state.ts'
import type { ClockKind } from './time-policy.ts'

/** Something the clock did or would have done: a rung of a clock, or signing for the work (`sign`). */
export type Act = Readonly<{
  what: Rung | 'sign'
  clock: ClockKind
  /** The unit it is said to. */
  unit: string
  at: string
}>

/** How a rehearsal differs from the record; `was` is the instant on the record of what moved. */
export type Change = Act & Readonly<{ kind: 'added' | 'removed' | 'moved'; was: string | null }>

type Keyed = Act & Readonly<{ key: string }>

/**
 * What stands on the record and what a rehearsal yields, compared act by act: the same act at the
 * same instant is the same, at another it has moved.
 */
export function compareActs(
  recorded: readonly IssueEvent[],
  rehearsed: readonly IssueEvent[],
  state: IssueState | null,
): { same: number; changes: Change[] } {
  const before = recorded.map((event) => actOf(event, state))
  const after = rehearsed.map((event) => actOf(event, state))
  const [gone, fresh] = [rest(before, after, same), rest(after, before, same)]
  const moved = fresh.flatMap((act) => {
    const was = gone.find(({ key }) => key === act.key)
    if (!was) return []
    gone.splice(gone.indexOf(was), 1)
    return [{ act, was }]
  })
  const added = fresh.filter((act) => !moved.some((one) => one.act === act))
  return {
    same: after.length - fresh.length,
    changes: [
      ...moved.map(({ act, was }) => change(act, 'moved', was.at)),
      ...added.map((act) => change(act, 'added', null)),
      ...gone.map((act) => change(act, 'removed', null)),
    ].sort((a, b) => a.at.localeCompare(b.at)),
  }
}

function change({ key: _key, ...act }: Keyed, kind: Change['kind'], was: string | null): Change {
  return { ...act, kind, was }
}

const same = (one: Keyed, other: Keyed) => one.key === other.key && one.at === other.at

/** The acts of a list that have no partner in the other; each partner counts once. */
function rest(acts: Keyed[], others: Keyed[], isSame: typeof same): Keyed[] {
  const left = [...others]
  return acts.filter((act) => {
    const found = left.findIndex((other) => isSame(act, other))
    if (found === -1) return true
    left.splice(found, 1)
    return false
  })
}

function actOf(event: IssueEvent, state: IssueState | null): Keyed {
  const { at } = event
  if (event.type === 'supervision.issued') {
    const { rung: what, clock, assignmentId, to: unit } = event.payload
    const kind = clock === 'hand' ? 'finish' : clock
    return { what, clock: kind, unit, at, key: `${what}/${clock}/${assignmentId}/${unit}` }
  }
  if (event.type !== 'assignment.acknowledged') throw new Error(`no clock does ${event.type}`)
  const { assignmentId } = event.payload
  const unit = state?.assignments.find(({ id }) => id === assignmentId)?.to ?? ''
  return { what: 'sign', clock: 'acknowledge', unit, at, key: `sign/${assignmentId}` }
}
