import { issueScope } from '#lib/access/scope.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type CheckEntry, checklistSchema, issueOfRef, issueRef } from '#lib/domain/visit.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { drawChecklist } from './checklist.ts'
import type { LogVisitInput } from './schema.ts'

/**
 * Answers of a checklist with the words of what they are about, as they are stored: an issue may have
 * ended since the list was drawn, and a correction keeps what it had.
 * @throws DomainError invalid_input at `checks.<index>.ref` for what is not of this chamber.
 */
export async function titleChecks(
  { tx, actor }: Ctx,
  chamber: string,
  checks: LogVisitInput['checks'],
  stored: unknown = [],
): Promise<CheckEntry[]> {
  if (checks.length === 0) return []
  const numbers = checks.flatMap(({ ref }) => issueOfRef(ref) ?? [])
  const [lines, issues] = await Promise.all([
    drawChecklist(tx, actor, chamber),
    tx.issue.findMany({
      where: { AND: [{ chamberCode: chamber, number: { in: numbers } }, issueScope(actor)] },
      select: { number: true, title: true },
    }),
  ])
  const titles = new Map<string, string>([
    ...checklistSchema.parse(stored).map(({ ref, title }): [string, string] => [ref, title]),
    ...lines.map(({ ref, title }): [string, string] => [ref, title]),
    ...issues.map(({ number, title }): [string, string] => [issueRef(number), title]),
  ])
  return checks.map((check, index) => {
    const title = titles.get(check.ref)
    if (title !== undefined) return { ...check, title }
    const fields = [{ path: `checks.${index}.ref`, rule: 'not_in_list' }]
    throw new DomainError('invalid_input', { fields })
  })
}
