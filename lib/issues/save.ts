import type { Tx } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { assignmentColumns, issueColumns } from './record.ts'

/** Where the row lies and what it held when the decision was made. */
export type SaveTarget = Readonly<{ districtId: string; id: string; before: IssueState }>

/**
 * Writes what the events made of the issue: compare-and-set on the version, then the links that
 * changed.
 * @throws DomainError stale_version when somebody else wrote in between.
 */
export async function saveIssue(
  tx: Tx,
  target: SaveTarget,
  after: IssueState,
  hash: string,
): Promise<void> {
  const { districtId, id, before } = target
  const { count } = await tx.issue.updateMany({
    where: { id, version: before.version },
    data: { ...issueColumns(after), hash },
  })
  if (count === 0) throw new DomainError('stale_version')
  const known = new Map(before.assignments.map((link) => [link.id, link]))
  for (const link of after.assignments) {
    if (known.get(link.id) === link) continue
    const data = assignmentColumns(link)
    if (known.has(link.id)) {
      await tx.assignment.update({ where: { districtId_id: { districtId, id: link.id } }, data })
    } else {
      await tx.assignment.create({ data: { ...data, districtId, issueId: id } })
    }
  }
}
