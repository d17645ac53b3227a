import { Prisma, type Tx } from '#lib/db/district.ts'
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
  const { count } = await tx.issue.updateMany({
    where: { id, version: before.version },
    data: { ...storable(issueColumns(after)), hash, nextAt },
  })
  if (count === 0) throw new DomainError('stale_version')
  const place = { districtId, issueId: id }
  const where = (part: { id: string }) => ({ districtId_id: { districtId, id: part.id } })
  await writeChanged(before.assignments, after.assignments, (link, _position, isNew) => {
    const data = assignmentColumns(link)
    return isNew
      ? tx.assignment.create({ data: { ...data, ...place } })
      : tx.assignment.update({ where: where(link), data })
  })
  await writeChanged(before.requests, after.requests, (request, position, isNew) => {
    const data = requestColumns(request, position)
    return isNew
      ? tx.request.create({ data: { ...data, ...place } })
      : tx.request.update({ where: where(request), data })
  })
  await writeChanged(before.supervisions, after.supervisions, (record, position, isNew) => {
    const data = supervisionColumns(record, position)
    return isNew
      ? tx.supervision.create({ data: { ...data, ...place } })
      : tx.supervision.update({ where: where(record), data })
  })
  await writeChanged(before.papers, after.papers, (paper, position, isNew) => {
    const data = paperColumns(paper, position)
    return isNew
      ? tx.paper.create({ data: { ...data, ...place } })
      : tx.paper.update({ where: where(paper), data })
  })
}

/** What is absent in a JSON column is written as the database's own null. */
export function storable(columns: ReturnType<typeof issueColumns>) {
  const { review, origin, finding, rescore, imported } = columns
  return {
    ...columns,
    review: review ?? Prisma.DbNull,
    origin: origin ?? Prisma.DbNull,
    finding: finding ?? Prisma.DbNull,
    rescore: rescore ?? Prisma.DbNull,
    imported: imported ?? Prisma.DbNull,
  }
}

/** Writes what differs: folding keeps what it does not touch as the same object. */
async function writeChanged<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  write: (item: T, position: number, isNew: boolean) => Promise<unknown>,
): Promise<void> {
  const known = new Map(before.map((item) => [item.id, item]))
  for (const [position, item] of after.entries()) {
    if (known.get(item.id) !== item) await write(item, position, !known.has(item.id))
  }
}
