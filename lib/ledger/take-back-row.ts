import { z } from 'zod'
import { DomainError } from '#lib/domain/errors.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { toEvent } from '#lib/events/read.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { importAppointment } from './load.ts'
import { recordWords } from './record-words.ts'

type Row = Readonly<{ kind: string; number: string; name: string }>
type Events = [NewEvent, ...NewEvent[]]

/**
 * Takes back what an import wrote of one row, if nobody has worked on the issue since: what a clock did
 * by itself does not stand in the way. `false` when another worker has the row.
 * @throws DomainError import_followed; import_ended for a row that was missing, since what was ended
 *   stays ended.
 */
export const takeBackRow = defineCommand({
  name: 'take-back-import-row',
  input: z.strictObject({ importId: z.uuid(), n: z.int() }),
  async run(ctx, { importId, n }): Promise<boolean> {
    const { tx, actor, now } = ctx
    const [free] = await tx.$queryRaw<Row[]>`
      SELECT r.kind, r.number, m.name FROM import_row r
      JOIN ledger_import m ON m.district_id = r.district_id AND m.id = r.import_id
      WHERE r.district_id = ${actor.districtId} AND r.import_id = ${importId}::uuid AND r.n = ${n}
        AND r.status = 'done'
      FOR UPDATE OF r SKIP LOCKED`
    if (!free) return false
    if (free.kind === 'removed') throw new DomainError('import_ended')
    await undo(ctx, importId, free)
    await tx.importCell.updateMany({
      where: { importId, n, status: 'done' },
      data: { status: 'taken_back' },
    })
    await tx.importRow.updateMany({
      where: { importId, n },
      data: { status: 'taken_back', settledAt: now },
    })
    return true
  },
})

async function undo({ tx, actor, now }: Ctx, importId: string, row: Row): Promise<void> {
  const { districtId, personId } = actor
  const { unit, office } = importAppointment(actor)
  const issue = await tx.issue.findFirst({ where: { number: row.number }, select: { id: true } })
  if (!issue) throw new DomainError('not_found')
  const written = await tx.event.findMany({
    where: { issueId: issue.id },
    orderBy: { seq: 'asc' },
  })
  const events = written.map(toEvent)
  const ours = events.filter(({ cause }) => cause.kind === 'import' && cause.ref === importId)
  const since = ours[0]?.seq ?? 0
  const others = events.filter((event) => event.seq > since && !ours.includes(event))
  if (others.some(({ actorId }) => actorId !== null)) throw new DomainError('import_followed')
  const cause = { kind: 'import', ref: importId } as const
  const by = { districtId, actorId: personId, unit: unit.code, office, cause }
  await appendToIssue(tx, by, row.number, now, (view) =>
    row.kind === 'new' ? ended(view, row.name) : corrected(ours),
  )
}

/** Every correction the other way, the last first. */
function corrected(ours: readonly NewEvent[]): Events | null {
  const back = ours.toReversed().flatMap((event): NewEvent[] => {
    if (event.type !== 'issue.corrected') return []
    const { field, from, to } = event.payload
    return [{ type: 'issue.corrected', payload: { field, from: to, to: from } } as NewEvent]
  })
  const [first, ...rest] = back
  return first ? [first, ...rest] : null
}

/** An issue that came in with the sheet ends as one that should not have been there. */
function ended({ state }: IssueView, name: string): Events {
  const payload = { reason: recordWords('imports.takenBackReason', { name }) }
  return [{ type: state.stage === 'submitted' ? 'issue.declined' : 'issue.terminated', payload }]
}
