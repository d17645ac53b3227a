import { STATUS_CODES } from 'node:http'
import { translator } from '#lib/i18n/translator.ts'
import type { Failure } from '#lib/kernel/execute.ts'
import type { About } from './call.ts'
import { failureWords, whoCanWords } from './failure-message.ts'
import { answerHeaders } from './json-answer.ts'

/**
 * A refusal as a problem document (RFC 9457): `detail` says why and who can, `errors` names the
 * fields, both in the caller's language; `code` is for programs and never changes.
 */
export function problem(failure: Failure, about: About): Response {
  const t = translator(about.locale)
  const { code, status } = failure
  const { message, errors } = failureWords(failure, t)
  const whoCan = whoCanWords(failure.whoCan, t)
  const { current, seconds } = failure.params
  return document(
    about,
    status,
    {
      code,
      detail: message,
      ...(errors.length > 0 ? { errors } : {}),
      ...(whoCan.length > 0 ? { whoCan } : {}),
      ...(current === undefined ? {} : { currentVersion: current }),
    },
    {
      ...(code === 'too_many' ? { 'Retry-After': String(seconds) } : {}),
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
  )
}

/** A method the address does not take. */
export function methodProblem(method: string, allowed: readonly string[], about: About): Response {
  const detail = translator(about.locale)('errors.method_not_allowed', {
    method,
    allowed: allowed.join(', '),
  })
  return document(about, 405, { code: 'method_not_allowed', detail }, { Allow: allowed.join(', ') })
}

/** A defect: the request id leads to the log, and nothing else is said. */
export function defectProblem(about: About): Response {
  const { requestId } = about
  const detail = translator(about.locale)('errors.defect', { requestId })
  return document(about, 500, { code: 'unexpected', detail, requestId })
}

function document(
  about: About,
  status: number,
  body: { code: string; detail: string } & Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  const title = STATUS_CODES[status] ?? 'Error'
  const type = `urn:sanzhi:problem:${body.code}`
  return new Response(JSON.stringify({ type, title, status, ...body }), {
    status,
    headers: {
      ...answerHeaders(about),
      ...headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  })
}
