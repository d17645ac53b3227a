'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { DomainError } from '#lib/domain/errors.ts'
import { FILES_LIMIT } from '#lib/domain/text.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { evidenceRefusal } from '#lib/evidence/words.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'
import { returnByCode, returnByNumber } from '#lib/web/return-paper.ts'
import { isSameOrigin } from '#lib/web/same-origin.ts'
import { resultsHref } from './results.ts'

/** Takes pictures of stamped papers; what became of each stands on the page that follows. */
export async function receive(_state: FormState, form: FormData): Promise<FormState> {
  const { actor, t, now } = await openPage('return_paper')
  if (!isSameOrigin(await headers())) return { status: 'error', message: t('errors.cross_site') }
  const files = form.getAll('evidenceFiles').filter((value) => value instanceof File)
  const given = files.filter((file) => file.size > 0)
  const ids = [...new Set(form.getAll('evidence').map(String))]
  const refused = (message: string): FormState => ({
    status: 'error',
    errors: [{ path: 'evidence', message }],
  })
  if (given.length + ids.length === 0) return refused(t('papers.inbox.nothing'))
  if (given.length + ids.length > FILES_LIMIT) return refused(t('evidence.refused.many'))
  try {
    await countAgainst('upload', actor.accountId, given.length + ids.length)
    const stored = await storeFormFiles(actor, given, now)
    ids.push(...stored.map(({ id }) => id))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refused(evidenceRefusal(error.params, t) ?? t(`errors.${error.code}`, error.params))
  }
  redirect(resultsHref(await returnByCode(actor, ids, now)))
}

/** Attaches one file whose code nobody could read, by the number on the paper. */
export async function attachByNumber(_state: FormState, form: FormData): Promise<FormState> {
  const { actor, t, now } = await openPage('return_paper')
  if (!isSameOrigin(await headers())) return { status: 'error', message: t('errors.cross_site') }
  const typed = String(form.get('paperNumber') ?? '').slice(0, 100)
  const evidenceId = String(form.get('evidenceId') ?? '')
  const returned = await returnByNumber(actor, { evidenceId, typed, now })
  if (returned.outcome === 'attached') redirect(resultsHref([returned]))
  return {
    status: 'error',
    errors: [{ path: 'paperNumber', message: t(`papers.outcome.${returned.outcome}`) }],
    values: { paperNumber: typed },
  }
}
