import { openDownload } from '#lib/evidence/download.ts'
import { fromMultipart } from '#lib/evidence/multipart.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import { storeUpload } from '#lib/evidence/store-upload.ts'
import { evidenceRefusal } from '#lib/evidence/words.ts'
import type { Call, Params } from '#lib/web/call.ts'
import { answerHeaders, jsonAnswer } from '#lib/web/json-answer.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { problem } from '#lib/web/problem.ts'
import { failureOf } from '#lib/web/refusal.ts'
import { readIdempotency } from '#lib/web/request-input.ts'

/** Takes the one file of a multipart form; 201 with what was stored. */
export async function uploadEvidence(request: Request, call: Call): Promise<Response> {
  const { actor, now, requestId } = call
  await countAgainst('upload', actor.accountId)
  // What the key stands for is decided by the bytes, which have not been read yet.
  const idempotencyKey = readIdempotency(request, null)?.key
  try {
    const source = fromMultipart(request)
    const stored = await storeUpload(source, { actor, now, requestId, idempotencyKey })
    const headers = { Location: `/api/v1/evidence/${stored.id}` }
    return jsonAnswer(stored, call, { status: 201, headers })
  } catch (error) {
    return refusal(error, call)
  }
}

/** A file to those who may see it; with `?preview` the small picture of it. */
export async function downloadEvidence(
  request: Request,
  call: Call,
  { id = '' }: Params,
): Promise<Response> {
  const file = await getEvidence(call.actor, id)
  const isPreview = new URL(request.url).searchParams.has('preview')
  const ifNoneMatch = request.headers.get('if-none-match')
  const { status, headers, body } = await openDownload(file, isPreview, ifNoneMatch)
  return new Response(body, { status, headers: { ...answerHeaders(call), ...headers } })
}

/** A refusal of a file says which one, why, and what to do; any other is thrown on. */
async function refusal(error: unknown, call: Call): Promise<Response> {
  const failure = failureOf(error)
  const detail = failure && evidenceRefusal(failure.params, call.t)
  if (!detail) throw error
  const answer = problem(failure, call)
  const body = { ...(await answer.json()), detail, errors: [{ path: 'file', message: detail }] }
  return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers })
}
