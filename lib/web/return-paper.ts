import { randomUUID } from 'node:crypto'
import { DomainError, type ErrorCode } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import { storedPath } from '#lib/evidence/store.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { execute } from '#lib/kernel/execute.ts'
import type { FoundPaper, ReturnOutcome } from '#lib/papers/dto.ts'
import { verifyPaper } from '#lib/papers/qr.ts'
import { findPaper, findPapersByNumber } from '#lib/papers/queries.ts'
import { readQr } from '#lib/papers/read-qr.ts'

/** What became of one file of the inbox. */
export type Returned = Readonly<{
  evidenceId: string
  outcome: ReturnOutcome
  paperId: string | null
}>

/**
 * Looks for the code on each stored picture and attaches it to the paper it speaks of. Pictures of
 * one paper, such as its pages, come back together. Nothing is thrown: each file has its outcome.
 */
export async function returnByCode(
  actor: Actor,
  evidenceIds: readonly string[],
  now: Date,
): Promise<Returned[]> {
  const seen: Seen[] = []
  for (const evidenceId of evidenceIds) seen.push(await lookAt(actor, evidenceId))
  const papers = new Map(seen.flatMap(({ paper }) => (paper ? [[paper.id, paper] as const] : [])))
  const outcomes = new Map<string, ReturnOutcome>()
  for (const paper of papers.values()) {
    const pages = seen.filter((one) => one.paper?.id === paper.id).map((one) => one.evidenceId)
    outcomes.set(paper.id, await attach(actor, paper, pages, now))
  }
  return seen.map(({ evidenceId, paper, outcome }) => ({
    evidenceId,
    outcome: (paper && outcomes.get(paper.id)) ?? outcome,
    paperId: paper?.id ?? null,
  }))
}

/** Attaches a file without a readable code to the paper whose number somebody typed. */
export async function returnByNumber(
  actor: Actor,
  { evidenceId, typed, now }: Readonly<{ evidenceId: string; typed: string; now: Date }>,
): Promise<Returned> {
  const none = { evidenceId, paperId: null }
  const file = await getEvidence(actor, evidenceId).catch(() => null)
  if (!file) return { ...none, outcome: 'invisible' }
  const [paper, another] = await findPapersByNumber(actor, typed)
  if (!paper) return { ...none, outcome: 'unknown_number' }
  if (another) return { ...none, outcome: 'ambiguous' }
  return { evidenceId, paperId: paper.id, outcome: await attach(actor, paper, [evidenceId], now) }
}

type Seen = Readonly<{ evidenceId: string; outcome: ReturnOutcome; paper: FoundPaper | null }>

async function lookAt(actor: Actor, evidenceId: string): Promise<Seen> {
  const not = (outcome: ReturnOutcome) => ({ evidenceId, outcome, paper: null })
  const file = await getEvidence(actor, evidenceId).catch(() => null)
  if (!file) return not('invisible')
  if (!file.mediaType.startsWith('image/')) return not('no_picture')
  const texts = await readQr(storedPath(file.sha256))
  if (texts.length === 0) return not('no_code')
  const verdicts = texts.map((text) => verifyPaper(text, actor.districtId))
  const papers = verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : [verdict]))
  const ids = [...new Set(papers.map(({ paperId }) => paperId))]
  const [id] = ids
  if (ids.length > 1) return not('several')
  if (id === undefined) return not(worst(verdicts.filter((verdict) => typeof verdict === 'string')))
  const paper = await findPaper(actor, id)
  return paper ? { evidenceId, outcome: 'attached', paper } : not('invisible')
}

/** Beside a forged code some advertisement may stand; the forged one is what matters. */
function worst(faults: readonly Exclude<ReturnType<typeof verifyPaper>, object>[]): ReturnOutcome {
  return faults.find((fault) => fault !== 'not_ours') ?? 'not_ours'
}

const ATTEMPTS = 3
const REFUSALS: Readonly<Partial<Record<ErrorCode, ReturnOutcome>>> = {
  not_found: 'invisible',
  unknown_evidence: 'used',
  not_granted: 'not_yours',
  outside_reach: 'not_yours',
}

/** The clock or somebody else may act at the same moment; then the paper comes back just after. */
async function attach(
  actor: Actor,
  paper: FoundPaper,
  evidence: readonly string[],
  now: Date,
): Promise<ReturnOutcome> {
  if (paper.returnedAt !== null) return 'already'
  const { number } = paper.issue
  let { version } = paper.issue
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const input = { number, version, action: 'return_paper', paperId: paper.id, evidence }
    const result = await execute(moveIssue, input, { actor, now, requestId: randomUUID() })
    if (result.ok) return 'attached'
    const { code, params } = result.failure
    const told = REFUSALS[code]
    if (told) return told
    if (code !== 'stale_version') throw new DomainError(code)
    version = Number(params.current)
  }
  return 'busy'
}
