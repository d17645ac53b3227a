import { DomainError } from '#lib/domain/errors.ts'
import { translator } from '#lib/i18n/translator.ts'
import { defaultTemplate } from '#lib/papers/docx/default-template.ts'
import { fillTemplate } from '#lib/papers/docx/fill.ts'
import { templateAt } from '#lib/papers/queries.ts'
import { sampleValues } from '#lib/papers/sample.ts'
import { DOCX, paperKindInput } from '#lib/papers/schema.ts'
import type { Call, Params } from '#lib/web/call.ts'
import { answerFile } from './handlers.ts'

/** A template to be edited in a word processor. */
export async function answerTemplate(request: Request, call: Call, params: Params) {
  const kind = kindOf(params)
  const isDefault = new URL(request.url).searchParams.has('default')
  const bytes = isDefault
    ? await defaultTemplate(kind)
    : await templateAt(call.actor, kind, call.now)
  return answerFile(call, DOCX, { name: `${nameOf(kind)}.docx`, bytes })
}

/** What papers of this kind will look like. The code on it belongs to nothing. */
export async function answerPreview(_request: Request, call: Call, params: Params) {
  const kind = kindOf(params)
  const template = await templateAt(call.actor, kind, call.now)
  const bytes = await fillTemplate(template, kind, sampleValues(kind), 'SZ1')
  return answerFile(call, DOCX, { name: `${nameOf(kind)} ${call.t('papers.sample')}.docx`, bytes })
}

function kindOf(params: Params) {
  const parsed = paperKindInput.safeParse({ kind: params.kind })
  if (!parsed.success) throw new DomainError('not_found')
  return parsed.data.kind
}

/** Files carry the Chinese name, as the papers do. */
function nameOf(kind: ReturnType<typeof kindOf>): string {
  return translator('zh-CN')(`codes.paperKind.${kind}`)
}
