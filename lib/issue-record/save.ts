import { Prisma } from '#lib/db/district.ts'
import { rowInsertion, rowUpdate } from '#lib/db/write-row.ts'
import type { Write } from '#lib/db/write-together.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { assignmentColumns, issueColumns } from './record.ts'
import { moment, paperColumns, requestColumns, supervisionColumns } from './record-beside.ts'

/** Where the row lies and what it held when the decision was made. */
export type SaveTarget = Readonly<{ districtId: string; id: string; before: IssueState }>

/** What the row says of its record: the hash of the last event, and where the last stretch begins if anew. */
type Beside = Readonly<{ hash: string; spanFrom?: Date }>

/**
 * What writes the issue as its events made it: compare-and-set on the version (`issue_row` is empty when
 * somebody else wrote in between), then the links and the requests, supervisions and papers that changed,
 * and when the clock next owes something.
 */
export function rowWrites(target: SaveTarget, view: IssueView, beside: Beside): Write[] {
  const { districtId, id, before } = target
  const after = view.state
  const nextAt = moment(nextFiring(view)?.at ?? null)
  const row = rowUpdate(
    'issue',
    { ...issueColumns(after), ...beside, nextAt },
    Prisma.sql`t.district_id = ${districtId} AND t.id = ${id}::uuid AND t.version = ${before.version}`,
  )
  const write = (table: Part) => (data: { id: string }, isNew: boolean) =>
    isNew
      ? rowInsertion(table, { ...data, districtId, issueId: id })
      : rowUpdate(
          table,
          data,
          Prisma.sql`t.district_id = ${districtId} AND t.id = ${data.id}::uuid`,
        )
  const { assignments, requests, supervisions, papers } = after
  const parts = [
    ...changed(before.assignments, assignments, assignmentColumns, write('assignment')),
    ...changed(before.requests, requests, requestColumns, write('request')),
    ...changed(before.supervisions, supervisions, supervisionColumns, write('supervision')),
    ...changed(before.papers, papers, paperColumns, write('paper')),
  ]
  return [
    { name: 'issue_row', sql: row },
    ...parts.map((sql, index) => ({ name: `part_${index}`, sql })),
  ]
}

type Part = 'assignment' | 'request' | 'supervision' | 'paper'

/** What writes what differs: folding keeps what it does not touch as the same object. */
function changed<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  columns: (item: T, position: number) => { id: string },
  write: (data: { id: string }, isNew: boolean) => Prisma.Sql,
): Prisma.Sql[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.flatMap((item, position) =>
    known.get(item.id) === item ? [] : [write(columns(item, position), !known.has(item.id))],
  )
}
