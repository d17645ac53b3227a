import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { EventDto, IssueDetail, PaperDto } from '#lib/issues/dto.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { type PaperText, paperText } from '#lib/papers/content.ts'
import { fillTemplate } from '#lib/papers/docx/fill.ts'
import { signPaper } from '#lib/papers/qr.ts'
import { listPapersOf, templateAt } from '#lib/papers/queries.ts'
import { ARCHIVE_LIMIT } from '#lib/papers/schema.ts'

/** A paper as it was issued: its words and the text of its code. */
export type IssuedPaper = Readonly<{ paper: PaperDto; text: PaperText; code: string }>

/**
 * A paper of an issue the actor sees, made from the record as it stood when it was issued.
 * @throws DomainError not_found when the issue or the paper is missing or invisible.
 */
export async function getIssuedPaper(
  actor: Actor,
  number: string,
  paperId: string,
  now: Date,
): Promise<IssuedPaper> {
  const [paper] = await listIssuedPapers(actor, number, now, paperId)
  if (!paper) throw new DomainError('not_found')
  return paper
}

/** All papers of an issue in order, or the one with this id. */
export async function listIssuedPapers(
  actor: Actor,
  number: string,
  now: Date,
  paperId?: string,
): Promise<IssuedPaper[]> {
  const [issue, events] = await Promise.all([
    getIssue(actor, number, now),
    listEvents(actor, number),
  ])
  const wanted = issue.papers.filter(({ id }) => paperId === undefined || id === paperId)
  return wanted.map((paper) => ({
    paper,
    text: paperText(sourceOf(issue, events, paper)),
    code: signPaper({ districtId: actor.districtId, paperId: paper.id }),
  }))
}

/** The papers of several issues, as far as they are visible, up to ARCHIVE_LIMIT. */
export async function listPapersOfAll(
  actor: Actor,
  numbers: readonly string[],
  now: Date,
): Promise<IssuedPaper[]> {
  const found = await listPapersOf(actor, numbers)
  const issues = [...new Set(found.slice(0, ARCHIVE_LIMIT).map(({ issue }) => issue.number))]
  const papers: IssuedPaper[] = []
  for (const number of issues) papers.push(...(await listIssuedPapers(actor, number, now)))
  return papers.slice(0, ARCHIVE_LIMIT)
}

/** The paper as a .docx, by the template of its day, and what the file is called. */
export async function paperFile(
  actor: Actor,
  { paper, text, code }: IssuedPaper,
): Promise<{ name: string; bytes: Buffer }> {
  const template = await templateAt(actor, paper.kind, new Date(paper.issuedAt))
  const bytes = await fillTemplate(template, paper.kind, text.values, code)
  return { name: `${paper.number} ${text.content.title}.docx`, bytes }
}

function sourceOf(issue: IssueDetail, events: readonly EventDto[], paper: PaperDto) {
  const { unitNames: names, federation } = issue
  return {
    paper: { ...paper, issuer: paper.issuer.code },
    events,
    names,
    levels: levelsOf(issue),
    federation: federation.code,
  }
}

function levelsOf({ federation, township, chamber, assignments }: IssueDetail) {
  const levels: Record<string, Level> = {
    ...Object.fromEntries(assignments.map(({ to }) => [to.code, to.level as Level])),
    [federation.code]: 'district',
    [chamber.code]: 'chamber',
  }
  return township === null ? levels : { ...levels, [township.code]: 'township' as const }
}
