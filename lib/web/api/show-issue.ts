import type { z } from 'zod'
import { DomainError } from '#lib/domain/errors.ts'
import { isClosed } from '#lib/domain/figures.ts'
import { issueNumber } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { EventDto, IssueDetail, IssueLine, MoveDto } from '#lib/issues/dto.ts'
import type { Call, Params } from '../call.ts'
import { failureWords, whoCanWords } from '../failure-message.ts'
import { assignmentJson, type eventJson, issueJson, issueLineJson } from './issue-json.ts'
import {
  milestoneJson,
  paperJson,
  requestJson,
  reviewJson,
  supervisionJson,
} from './issue-parts-json.ts'
import { only } from './only.ts'

type IssueJson = z.output<typeof issueJson>

/** An issue as the API answers it: units by code, refusals as sentences. */
export function showIssue(issue: IssueDetail, { t }: Pick<Call, 't'>): IssueJson {
  return only(issueJson, {
    ...issue,
    ...unitCodes(issue),
    reporterUnit: issue.reporterUnit.code,
    closedAt: closedAt(issue.stage, issue.endedAt),
    assignments: issue.assignments.map((link) =>
      only(assignmentJson, { ...link, from: link.from.code, to: link.to.code }),
    ),
    supervisors: issue.supervisors.map(({ code }) => code),
    requests: issue.requests.map((request) =>
      only(requestJson, {
        ...request,
        from: request.from.code,
        to: request.to.code,
        suggested: request.suggested?.code ?? null,
      }),
    ),
    supervisions: issue.supervisions.map((record) =>
      only(supervisionJson, {
        ...record,
        issuer: record.issuer.code,
        to: record.to.code,
        copies: record.copies.map(({ code }) => code),
      }),
    ),
    papers: issue.papers.map((paper) => only(paperJson, { ...paper, issuer: paper.issuer.code })),
    review: issue.review && only(reviewJson, issue.review),
    milestones: issue.milestones.map((lamp) => only(milestoneJson, lamp)),
    moves: issue.moves.map((move) => showMove(move, t)),
  })
}

/** A line of a list as the API answers it. */
export function showLine(line: IssueLine): z.output<typeof issueLineJson> {
  return only(issueLineJson, {
    ...line,
    ...unitCodes(line),
    chamberName: line.chamber.name,
    closedAt: closedAt(line.stage, line.endedAt),
  })
}

function unitCodes({ chamber, township, resting }: IssueLine) {
  return {
    chamber: chamber.code,
    township: township?.code ?? null,
    resting: resting?.code ?? null,
  }
}

/** An event as the API answers it; `by` is a person's name. */
export function showEvent(event: EventDto): z.output<typeof eventJson> {
  const { seq, type, at, by, unit, office, cause, payload, hash } = event
  return { seq, type, at, by, unit, office, cause, payload, hash }
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
  const { action, assignmentId, requestId, supervisionId, allowed, refusal, whoCan } = move
  const about = {
    action,
    allowed,
    ...(assignmentId ? { assignmentId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(supervisionId ? { supervisionId } : {}),
  }
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
  return isClosed(stage) ? endedAt : null
}
