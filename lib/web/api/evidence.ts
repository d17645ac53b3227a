import { openDownload } from '#lib/evidence/download.ts'
import { fromMultipart } from '#lib/evidence/multipart.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import { storeUpload } from '#lib/evidence/store-upload.ts'
import type { Call, Params } from '../call.ts'
import { answerHeaders, jsonAnswer } from '../json-answer.ts'
import { countAgainst } from '../limits.ts'
import { readIdempotency } from '../request-input.ts'

/** Takes the one file of a multipart form; 201 with what was stored. */
export async function uploadEvidence(request: Request, call: Call): Promise<Response> {
  const { actor, now, requestId } = call
  await countAgainst('upload', actor.accountId)
  // What the key stands for is decided by the bytes, which have not been read yet.
  const idempotencyKey = readIdempotency(request, null)?.key
  const source = fromMultipart(request)
  const stored = await storeUpload(source, { actor, now, requestId, idempotencyKey })
  const headers = { Location: `/api/v1/evidence/${stored.id}` }
  return jsonAnswer(stored, call, { status: 201, headers })
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
