import type { InboxResult } from '#components/papers/inbox-results.tsx'
import type { Actor } from '#lib/domain/policy.ts'
import { FILES_LIMIT } from '#lib/domain/text.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import { RETURN_OUTCOMES } from '#lib/papers/dto.ts'
import { findPaper } from '#lib/papers/queries.ts'
import type { Returned } from '#lib/web/return-paper.ts'

/** The address of the inbox that says what became of each file; it can be reloaded and kept. */
export function resultsHref(results: readonly Returned[]): string {
  const each = results.map(({ evidenceId, outcome, paperId }): [string, string] => [
    'r',
    [evidenceId, outcome, paperId ?? ''].join('~'),
  ])
  return `/papers/inbox?${new URLSearchParams(each)}#results`
}

/** What an address says, as far as it is true: a paper counts as attached when it has come back. */
export async function readResults(
  actor: Actor,
  given: string | string[] | undefined,
): Promise<InboxResult[]> {
  const lines = [given ?? []].flat().slice(0, FILES_LIMIT)
  const results = await Promise.all(lines.map((line) => readResult(actor, line)))
  return results.filter((result) => result !== null)
}

async function readResult(actor: Actor, line: string): Promise<InboxResult | null> {
  const [evidenceId = '', word, paperId = ''] = line.split('~')
  const outcome = RETURN_OUTCOMES.find((one) => one === word)
  if (!outcome) return null
  const [file, paper] = await Promise.all([
    getEvidence(actor, evidenceId).catch(() => null),
    findPaper(actor, paperId),
  ])
  if (outcome === 'attached' && !paper?.returnedAt) return null
  return { evidenceId, name: file?.name ?? '', outcome, paper }
}
