'use server'

import { type ReportState, SEEN_FIELD } from '#components/issues/new/report-state.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { listSimilar } from '#lib/issues/queries.ts'
import { similarInput } from '#lib/issues/schema.ts'
import { toAction, wasSent } from '#lib/web/action.ts'
import { formInput, typedValues } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'
import { getActor } from '#lib/web/session.ts'
import { similarWords } from './similar-words.ts'

const send = toAction(reportIssue, {
  idempotent: true,
  input: issueOf,
  done: ({ number, version }) => ({ redirect: `/issues/${number}?done=${version}` }),
  labels: () => ({ description: 'issues.new.description' }),
})

/** Reports an issue; before that, shows similar open ones of the chamber that were not shown yet. */
export async function report(previous: FormState, form: FormData): Promise<ReportState> {
  const person = await getActor()
  // Whoever may not report, or no longer, is told so by the action itself.
  if (!person || !isGranted(person, 'report')) return send(previous, form)
  const { actor, t, locale, now } = await openPage('report')
  const { chamber, title } = formInput(form)
  const draft = similarInput.safeParse({ chamber, title })
  const seen = String(form.get(SEEN_FIELD) ?? '').split(' ')
  const similar = draft.success ? await listSimilar(actor, draft.data, now) : []
  if (similar.every(({ number }) => seen.includes(number))) return send(previous, form)
  // Sent twice, the first sending has already made the issue that now looks similar.
  if (await wasSent(reportIssue, form, actor)) return send(previous, form)
  // Without script a browser forgets which files were chosen.
  const lost = form.getAll('evidenceFiles').some((file) => file instanceof File && file.size > 0)
  return {
    status: 'error',
    message: t('issues.new.similarSent'),
    errors: lost ? [{ path: 'evidence', message: t('issues.new.chooseAgain') }] : [],
    values: typedValues(form),
    similar: similarWords(similar, { t, locale, now }),
  }
}

/** The issue a form describes; files of a form sent without script are stored on the way. */
async function issueOf(form: FormData): Promise<unknown> {
  const {
    requestKey: _key,
    [SEEN_FIELD]: _seen,
    ...fields
  } = formInput(form, {
    lists: ['evidence', 'evidenceFiles'],
  })
  const { evidence = [], evidenceFiles: _texts, ...issue } = fields
  const files = form.getAll('evidenceFiles').filter((file) => file instanceof File)
  const { actor, now } = await openPage('report')
  await countAgainst('upload', actor.accountId, files.length)
  const stored = await storeFormFiles(actor, files, now)
  return { ...issue, evidence: [...(evidence as string[]), ...stored.map(({ id }) => id)] }
}
