import type { z } from 'zod'
import { DomainError } from '#lib/domain/errors.ts'
import { issueNumber } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { EventDto, IssueDetail, IssueLine, MoveDto } from '#lib/issues/dto.ts'
import type { Call, Params } from '../call.ts'
import { failureWords, whoCanWords } from '../failure-message.ts'
import type { eventJson, issueJson, issueLineJson } from './issue-json.ts'

type IssueJson = z.output<typeof issueJson>

/** An issue as the API answers it: units by code, refusals as sentences. */
export function showIssue(issue: IssueDetail, { t }: Pick<Call, 't'>): IssueJson {
  const { chamber, township, federation: _, resting, reporterUnit, endedAt, ...rest } = issue
  const { assignments, moves, ...same } = rest
  return {
    ...same,
    chamber: chamber.code,
    township: township?.code ?? null,
    resting: resting?.code ?? null,
    reporterUnit: reporterUnit.code,
    closedAt: closedAt(issue.stage, endedAt),
    assignments: assignments.map(({ from, to, isResting: _, ...link }) => ({
      ...link,
      from: from.code,
      to: to.code,
    })),
    moves: moves.map((move) => showMove(move, t)),
  }
}

/** A line of a list as the API answers it. */
export function showLine(line: IssueLine): z.output<typeof issueLineJson> {
  const { chamber, township, resting, endedAt, ...same } = line
  return {
    ...same,
    chamber: chamber.code,
    chamberName: chamber.name,
    township: township?.code ?? null,
    resting: resting?.code ?? null,
    closedAt: closedAt(line.stage, endedAt),
  }
}

/** An event as the API answers it; `by` is a person's name. */
export function showEvent(event: EventDto): z.output<typeof eventJson> {
  const { seq, type, at, by, unit, cause, payload, hash } = event
  return { seq, type, at, by, unit, cause, payload, hash }
}

/**
 * The issue number in a path.
 * @throws DomainError not_found for what is no number at all: there is nothing under that address.
 */
export function numberIn({ number }: Params): string {
  const parsed = issueNumber.safeParse(number)
  if (!parsed.success) throw new DomainError('not_found')
  return parsed.data
}

/** The same sentence the refused action itself would be answered with. */
function showMove(move: MoveDto, t: Translate): IssueJson['moves'][number] {
  const { action, assignmentId, allowed, refusal, whoCan } = move
  const about = { action, allowed, ...(assignmentId ? { assignmentId } : {}) }
  if (!refusal) return about
  const { code, units } = refusal
  const who = whoCan ?? undefined
  const failure = { code, units, status: 0, fields: [], path: undefined, params: {}, whoCan: who }
  return {
    ...about,
    code,
    reason: failureWords(failure, t).message,
    whoCan: whoCanWords(who, t),
  }
}

/** Ended is not closed: an issue may also have been declined or terminated. */
function closedAt(stage: IssueDetail['stage'], endedAt: string | null): string | null {
  return stage === 'closed' || stage === 'archived' ? endedAt : null
}
