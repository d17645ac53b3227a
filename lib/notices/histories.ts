import type { Tx } from '#lib/db/district.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { type SightView, unitCodesOf } from '#lib/domain/issue-view.ts'
import { parentPath } from '#lib/domain/unit-path.ts'
import { toEvent } from '#lib/events/read.ts'

/** An issue's record: each event with the issue as it was then, and the issue as it is now. */
export type History = Readonly<{
  issueId: string
  now: SightView
  at(seq: number): Readonly<{ event: IssueEvent; view: SightView }>
}>

/** The whole records of these issues, folded; raw tables of the issue are not asked. */
export async function loadHistories(
  tx: Tx,
  districtId: string,
  issueIds: readonly string[],
): Promise<History[]> {
  const rows = await tx.event.findMany({
    where: { issueId: { in: [...issueIds] } },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const records = Map.groupBy(rows, ({ issueId }) => issueId)
  const folded = [...records].map(([issueId, events]) => foldRecord(issueId, events.map(toEvent)))
  const codes = folded.flatMap(({ steps }) => steps.flatMap(({ state }) => unitCodesOf(state)))
  const units = await tx.unit.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, path: true, successorCode: true },
  })
  // Whoever succeeds a unit is told of what it saw and did, as `withUnits` lets the rules find it.
  const paths = Object.fromEntries(
    units.map(({ code, path, successorCode }) => [code, successorCode ? parentPath(path) : path]),
  )
  const viewOf = (state: IssueState): SightView => ({ districtId, state, paths })
  return folded.map(({ issueId, steps, last }) => ({
    issueId,
    now: viewOf(last),
    at: (seq) => {
      const step = steps[seq - 1]
      if (!step) throw new Error(`the record has no event ${seq}`)
      return { event: step.event, view: viewOf(step.state) }
    },
  }))
}

function foldRecord(issueId: string, events: readonly IssueEvent[]) {
  const steps: { event: IssueEvent; state: IssueState }[] = []
  let state: IssueState | null = null
  for (const event of events) {
    state = apply(state, event)
    steps.push({ event, state })
  }
  if (!state) throw new Error('an issue has at least one event')
  return { issueId, steps, last: state }
}
