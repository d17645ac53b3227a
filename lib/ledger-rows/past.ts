import { districtDb } from '#lib/db/district.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { IssueEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import { toEvent } from '#lib/events/read.ts'
import { finishedOn } from '#lib/issue-record/record.ts'
import { type LedgerLine, lineOf, type Row } from './load.ts'

type History = Readonly<{ id: string; state: IssueState; events: readonly IssueEvent[] }>
/** Units and persons by the names they bear today. */
type Names = Readonly<{
  units: ReadonlyMap<string, Readonly<{ name: string; township: string | null }>>
  people: ReadonlyMap<string, string>
}>

/**
 * Issues as lines of the ledger as of the end of a past day in Shanghai, folded from their events up
 * to then: whatever was said, named or corrected later is not in them. Units and persons bear the
 * names of today, as in every list of the past.
 * @param ids of issues the viewer sees, as many as a page holds; the lines come in their order, and
 *   what was not yet reported by then is left out
 */
export async function pastLedgerLines(
  districtId: string,
  ids: readonly string[],
  asOf: string,
): Promise<LedgerLine[]> {
  const rows = await districtDb(districtId).event.findMany({
    where: { issueId: { in: [...ids] }, at: { lt: startOf(addDays(asOf, 1)) } },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const byIssue = Map.groupBy(rows, ({ issueId }) => issueId)
  const histories = ids.flatMap((id): History[] => {
    const events = byIssue.get(id)?.map(toEvent)
    return events ? [{ id, state: fold(events), events }] : []
  })
  const names = await namesOf(districtId, histories)
  return histories.map((history) => lineOf(rowOf(history, names)))
}

function rowOf({ id, state, events }: History, { units, people }: Names): Row {
  const { number, chamber, source, category, description, satisfaction, version, stage } = state
  const { goal, measures, rectificationType, accountableLeader, owner, phone } = state
  const { difficulties, remark, imported } = state
  const [lead, work] = leadsOf(state)
  const nameOf = (link: AssignmentState | undefined) => (link && units.get(link.to)?.name) ?? null
  const helps = state.assignments.filter((link) => link.kind === 'support' && counts(link))
  const judge = passed(events, lead)
  return {
    ...{ id, version, stage, number, chamberCode: chamber, source, category, description },
    ...{ goal, measures, rectificationType, accountableLeader, owner, phone, difficulties, remark },
    ...{ imported, satisfaction },
    chamber: units.get(chamber)?.name ?? chamber,
    township: units.get(chamber)?.township ?? null,
    reporter: people.get(state.reporterId) ?? null,
    reportedAt: new Date(state.reportedAt),
    endedAt: state.endedAt === null ? null : new Date(state.endedAt),
    dispatchedAt: lead ? new Date(lead.dispatchedAt) : null,
    dueOn: state.dueOn ?? state.targetOn,
    finishedOn: finishedOn(state),
    leadUnit: nameOf(lead),
    responsibleUnit: nameOf(work),
    supports: helps.length === 0 ? null : helps.flatMap((link) => nameOf(link) ?? []),
    progress: lastSaid(events),
    verifier: judge && (people.get(judge) ?? null),
  }
}

const counts = ({ status }: AssignmentState) => status !== 'withdrawn' && status !== 'returned'

/** The last topmost link, and the last of all that lead: who does the work itself. */
function leadsOf({ assignments }: IssueState) {
  const leads = assignments.filter((link) => link.kind === 'lead' && counts(link))
  return [leads.findLast(({ parentId }) => parentId === null), leads.at(-1)] as const
}

/** What was last said of the work. */
function lastSaid(events: readonly IssueEvent[]): string | null {
  for (const event of events.toReversed()) {
    if (event.type === 'assignment.progressed' || event.type === 'assignment.submitted') {
      return event.payload.note
    }
  }
  return null
}

/** Who last passed a link. */
function passed(events: readonly IssueEvent[], link: AssignmentState | undefined): string | null {
  const verdict = events.findLast(
    (event) => event.type === 'assignment.passed' && event.payload.assignmentId === link?.id,
  )
  return verdict?.actorId ?? null
}

async function namesOf(districtId: string, histories: readonly History[]): Promise<Names> {
  const db = districtDb(districtId)
  const codes = histories.flatMap(({ state }) => [
    state.chamber,
    ...state.assignments.map(({ to }) => to),
  ])
  const ids = histories.flatMap(({ state, events }) => [
    state.reporterId,
    ...events.flatMap(({ type, actorId }) => (type === 'assignment.passed' && actorId) || []),
  ])
  const [units, people] = await Promise.all([
    db.unit.findMany({
      where: { code: { in: [...new Set(codes)] } },
      select: { code: true, name: true, parent: { select: { name: true, level: true } } },
    }),
    db.person.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    }),
  ])
  return {
    units: new Map(
      units.map(({ code, name, parent }) => {
        return [code, { name, township: parent?.level === 'township' ? parent.name : null }]
      }),
    ),
    people: new Map(people.map(({ id, name }) => [id, name])),
  }
}
