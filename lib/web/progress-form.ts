import { headers } from 'next/headers'
import { askProgress } from '#lib/feedback/progress.ts'
import { translator } from '#lib/i18n/translator.ts'
import { chosenLocale } from './chosen-locale.ts'
import { clientAddress } from './client-address.ts'
import { failureWords } from './failure-message.ts'
import { typedValues } from './form-input.ts'
import type { FormState } from './form-state.ts'
import { failureOf } from './refusal.ts'
import { isSameOrigin } from './same-origin.ts'

/** The progress of the feedback whose `number` was sent, in plain words. */
export async function progressAsked(form: FormData): Promise<FormState> {
  const [head, t] = [await headers(), translator(await chosenLocale(null))]
  const values = typedValues(form)
  if (!isSameOrigin(head)) return { status: 'error', message: t('errors.cross_site'), values }
  try {
    const found = await askProgress(String(form.get('number') ?? ''), clientAddress(head))
    if (!found) {
      const errors = [{ path: 'number', message: t('feedback.progress.unknown') }]
      return { status: 'error', errors, values }
    }
    const { progress, answer } = found
    const notes = answer === null ? [] : [{ text: answer }]
    return { status: 'shown', message: t(`feedback.progress.state.${progress}`), notes, values }
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return { status: 'error', message: failureWords(failure, t).message, values }
  }
}
