import { now } from '#lib/config/clock.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import type { FieldIssue } from '#lib/kernel/input-issues.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import type { Params, RouteHandler } from './call.ts'
import { callerLocale } from './caller.ts'
import { clientAddress } from './client-address.ts'
import { fieldWords } from './failure-message.ts'
import { formInput } from './form-input.ts'
import { requestIdOf } from './request-id.ts'
import { readBounded } from './request-input.ts'
import { isSameOrigin } from './same-origin.ts'
import { secured } from './security-headers.ts'

/** A form somebody sent who is not signed in: its fields, from which address, when. */
export type PublicPost = Readonly<{
  input: Record<string, unknown>
  address: string
  now: Date
  params: Params
}>

/**
 * Takes a form of a public page that a browser posts by itself, without script: only from our own page,
 * of a bounded size. What is refused is said on a page of its own with the right status (403, 404, 413,
 * 415, 422, 429 with Retry-After); going back in the browser finds what was typed.
 */
export function toPublicForm(handle: (post: PublicPost) => Promise<Response>): RouteHandler {
  return async (request, context) => {
    const locale = callerLocale(request.headers, null)
    const t = translator(locale)
    try {
      if (!isSameOrigin(request.headers)) throw new DomainError('cross_site')
      const input = formInput(await readForm(request))
      const address = clientAddress(request.headers)
      return secured(await handle({ input, address, now: now(), params: await context.params }))
    } catch (error) {
      if (error instanceof DomainError) return refusalPage(error, locale, t)
      const requestId = requestIdOf(request.headers)
      log.error({ requestId, error: errorFacts(error) }, 'public form failed')
      return page(500, t('errors.defect', { requestId }), locale, t)
    }
  }
}

async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new DomainError('unsupported_media')
  const form = new FormData()
  const text = new TextDecoder().decode(await readBounded(request))
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value)
  return form
}

function refusalPage({ code, status, params, fields }: DomainError, locale: string, t: Translate) {
  const field = fields[0] as FieldIssue | undefined
  const sentence = field ? fieldWords(field, t).message : t(`errors.${code}`, params)
  const wait: Record<string, string> =
    code === 'too_many' ? { 'Retry-After': String(params.seconds) } : {}
  return page(status, sentence, locale, t, wait)
}

/** A page without anything but its words: it must cost nothing in a flood. */
function page(
  status: number,
  sentence: string,
  locale: string,
  t: Translate,
  headers: Record<string, string> = {},
): Response {
  const body = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(t('feedback.public.refused'))}</title>
</head>
<body>
<main>
<h1>${escaped(t('feedback.public.refused'))}</h1>
<p>${escaped(sentence)}</p>
<p>${escaped(t('feedback.public.goBack'))}</p>
</main>
</body>
</html>`
  return secured(
    new Response(body, {
      status,
      headers: {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': locale,
        'Cache-Control': 'no-store',
      },
    }),
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
