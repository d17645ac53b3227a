import { Prisma, type Tx } from '#lib/db/district.ts'
import { insertRow, updateRow } from '#lib/db/write-row.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { assignmentColumns, issueColumns } from './record.ts'
import { moment, paperColumns, requestColumns, supervisionColumns } from './record-beside.ts'

/** Where the row lies and what it held when the decision was made. */
export type SaveTarget = Readonly<{ districtId: string; id: string; before: IssueState }>

/**
 * Writes what the events made of the issue: compare-and-set on the version, then the links and the
 * requests, supervisions and papers that changed, and when the clock next owes something.
 * @throws DomainError stale_version when somebody else wrote in between.
 */
export async function saveIssue(
  tx: Tx,
  target: SaveTarget,
  view: IssueView,
  hash: string,
): Promise<void> {
  const { districtId, id, before } = target
  const after = view.state
  const nextAt = moment(nextFiring(view)?.at ?? null)
  const count = await updateRow(
    tx,
    'issue',
    { ...issueColumns(after), hash, nextAt },
    Prisma.sql`t.district_id = ${districtId} AND t.id = ${id}::uuid AND t.version = ${before.version}`,
  )
  if (count === 0) throw new DomainError('stale_version')
  const write = (table: Part) => (data: { id: string }, isNew: boolean) =>
    isNew
      ? insertRow(tx, table, { ...data, districtId, issueId: id })
      : updateRow(
          tx,
          table,
          data,
          Prisma.sql`t.district_id = ${districtId} AND t.id = ${data.id}::uuid`,
        )
  const { assignments, requests, supervisions, papers } = after
  await writeChanged(before.assignments, assignments, assignmentColumns, write('assignment'))
  await writeChanged(before.requests, requests, requestColumns, write('request'))
  await writeChanged(before.supervisions, supervisions, supervisionColumns, write('supervision'))
  await writeChanged(before.papers, papers, paperColumns, write('paper'))
}

type Part = 'assignment' | 'request' | 'supervision' | 'paper'

/** Writes what differs: folding keeps what it does not touch as the same object. */
async function writeChanged<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  columns: (item: T, position: number) => { id: string },
  write: (data: { id: string }, isNew: boolean) => Promise<unknown>,
): Promise<void> {
  const known = new Map(before.map((item) => [item.id, item]))
  for (const [position, item] of after.entries()) {
    if (known.get(item.id) !== item) await write(columns(item, position), !known.has(item.id))
  }
}
