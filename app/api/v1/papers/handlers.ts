import { DomainError } from '#lib/domain/errors.ts'
import { issueNumber } from '#lib/domain/text.ts'
import { archiveOf } from '#lib/papers/archive.ts'
import { findPaper } from '#lib/papers/queries.ts'
import { DOCX, readNumbers } from '#lib/papers/schema.ts'
import { attachment } from '#lib/web/attachment.ts'
import type { Call, Params } from '#lib/web/call.ts'
import { getIssuedPaper, listPapersOfAll, paperFile } from '#lib/web/issued-paper.ts'
import { answerHeaders } from '#lib/web/json-answer.ts'
import { countAgainst } from '#lib/web/limits.ts'

/** One paper of an issue as a .docx. */
export async function answerDocument(
  call: Call,
  number: string,
  paperId: string,
): Promise<Response> {
  if (!issueNumber.safeParse(number).success) throw new DomainError('not_found')
  const issued = await getIssuedPaper(call.actor, number, paperId, call.now)
  return answerFile(call, DOCX, await paperFile(call.actor, issued))
}

/** The same by the id of the paper alone. */
export async function downloadPaper(_request: Request, call: Call, { id = '' }: Params) {
  const found = await findPaper(call.actor, id)
  if (!found) throw new DomainError('not_found')
  return answerDocument(call, found.issue.number, found.id)
}

/**
 * Every paper of the chosen issues in one archive.
 * @throws DomainError not_found when there is none, too_many.
 */
export async function downloadArchive(request: Request, call: Call): Promise<Response> {
  await countAgainst('archive', call.actor.accountId)
  const chosen = new URL(request.url).searchParams.getAll('number')
  const numbers = readNumbers(chosen)
  const files: { name: string; bytes: Buffer }[] = []
  for (const issued of await listPapersOfAll(call.actor, numbers, call.now)) {
    files.push(await paperFile(call.actor, issued))
  }
  if (files.length === 0) throw new DomainError('not_found')
  const name = `${call.t('papers.archive')}.zip`
  return answerFile(call, 'application/zip', { name, bytes: archiveOf(files) })
}

/** A file to be kept, in which nothing runs. */
export function answerFile(
  call: Call,
  mediaType: string,
  { name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>,
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...answerHeaders(call),
      'Content-Type': mediaType,
      'Content-Disposition': attachment(name),
      'Content-Length': String(bytes.length),
    },
  })
}
