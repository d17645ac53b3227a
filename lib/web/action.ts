import { createHash } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { now } from '#lib/config/clock.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import type { Command } from '#lib/kernel/command.ts'
import { execute, type Failure } from '#lib/kernel/execute.ts'
import { type IdempotentRequest, isAnswered } from '#lib/kernel/idempotency.ts'
import { errorFacts, log } from '#lib/log/log.ts'
import { chosenLocale } from './chosen-locale.ts'
import { type FieldLabels, failureWords } from './failure-message.ts'
import { formInput, typedValues } from './form-input.ts'
import type { FieldError, FormNote, FormState } from './form-state.ts'
import { countAgainst } from './limits.ts'
import { failureOf } from './refusal.ts'
import { requestIdOf } from './request-id.ts'
import { isSameOrigin } from './same-origin.ts'
import { getActor } from './session.ts'

/** Who sends the form, and how to speak to them. */
export type ActionContext = Readonly<{ actor: Actor; t: Translate; now: Date; requestId: string }>

/** Where the form leads when it was accepted; `notes` answer a form that was only asked. */
type Done = { redirect?: string; message?: string; notes?: FormNote[] }

type Options<O> = Readonly<{
  /** Raw input from the form; `formInput` without further names when left out. */
  input?: (form: FormData) => unknown
  /** What follows: another page, or a sentence above the emptied form. */
  done?: (value: O, t: Translate, form: FormData) => Done | Promise<Done>
  /** A better sentence for a stale page: who did what when; null for the plain one. */
  stale?: (input: unknown, context: ActionContext) => Promise<string | null>
  /** What this form calls its fields, where that is not their name. */
  labels?: (input: unknown) => FieldLabels
  /** Acts once however often one page is sent: its form carries a `requestKey` made with the page. */
  idempotent?: boolean
}>

/** A server action; Next calls it with the state before and the fields sent. */
export type CommandAction = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * Makes a server action of a command: who and what in, the outcome as a form state out. What was
 * typed comes back with every refusal. Nothing of the rules is decided here.
 */
export function toAction<I extends z.ZodType, O>(
  command: Command<I, O>,
  options: Options<O> = {},
): CommandAction {
  return async (_previous, form) => {
    const [actor, head] = await Promise.all([getActor(), headers()])
    const t = translator(await chosenLocale(actor))
    const refused = (words: Omit<FormState, 'status'>): FormState => ({
      status: 'error',
      ...words,
      values: typedValues(form),
    })
    if (!isSameOrigin(head)) return refused({ message: t('errors.cross_site') })
    if (!actor) return refused({ message: t('errors.signedOut') })
    const context = { actor, t, now: now(), requestId: requestIdOf(head) }
    const outcome = await attempt(command, options, form, context)
    if ('words' in outcome) return refused(outcome.words)
    // Whatever was shown before may have changed with it, lists and counts included.
    revalidatePath('/', 'layout')
    const {
      redirect: target,
      message,
      notes,
    } = (await options.done?.(outcome.value, t, form)) ?? {}
    if (target) redirect(fromTheTop(target, head))
    if (notes) return { status: 'shown', message, notes, values: typedValues(form) }
    return { status: 'ok', ...(message ? { message } : {}) }
  }
}

/**
 * Without script the browser would carry the place of the form it sent (`#…`) over to the page that
 * follows, and with it past what that page says of the act.
 */
function fromTheTop(target: string, head: Pick<Headers, 'has'>): string {
  return head.has('next-action') || target.includes('#') ? target : `${target}#main`
}

type Outcome<O> = { value: O } | { words: Omit<FormState, 'status'> }

async function attempt<I extends z.ZodType, O>(
  command: Command<I, O>,
  options: Options<O>,
  form: FormData,
  context: ActionContext,
): Promise<Outcome<O>> {
  const { actor, t, requestId } = context
  try {
    await countAgainst('write', actor.accountId)
    const input = await (options.input ?? formInput)(form)
    const idempotency = options.idempotent ? sentOnce(command.name, form) : undefined
    const result = await execute(command, input, { ...context, idempotency })
    if (result.ok) return { value: result.value }
    const { failure } = result
    const better = failure.code === 'stale_version' && (await options.stale?.(input, context))
    if (better) return { words: { message: better } }
    return { words: formWords(failure, t, { form, labels: options.labels?.(input) }) }
  } catch (error) {
    const failure = failureOf(error)
    // What the form itself refuses is called as the form calls it.
    const labels = options.labels?.(formInput(form))
    if (failure) return { words: formWords(failure, t, { form, labels }) }
    log.error({ requestId, command: command.name, error: errorFacts(error) }, 'action failed')
    return { words: { message: t('errors.unexpected', { requestId }) } }
  }
}

/** True when the words of this form were sent from the same page before, and acted upon. */
export async function wasSent(
  command: { name: string },
  form: FormData,
  actor: Actor,
): Promise<boolean> {
  const request = sentOnce(command.name, form)
  return request !== undefined && isAnswered(actor, request.key)
}

/** The same words from the same page are one request; the page sent again with other words is not. */
function sentOnce(name: string, form: FormData): IdempotentRequest | undefined {
  if (!form.has('requestKey')) return undefined
  const sent = `${name}\n${canonicalJson(typedValues(form))}`
  const key = createHash('sha256').update(sent).digest('hex')
  return { key, requestHash: key }
}

/** With fields at fault their sentences say enough; otherwise the one sentence stands alone. */
function formWords(
  failure: Failure,
  t: Translate,
  { form, labels }: { form?: FormData; labels?: FieldLabels } = {},
): Omit<FormState, 'status'> {
  const { message, errors } = failureWords(failure, t, labels)
  if (errors.length === 0) return { message }
  // From top to bottom, as the person reads the form.
  const names = [...(form?.keys() ?? [])]
  const place = ({ path }: FieldError) =>
    names.findIndex((name) => path === name || name.split('.')[0] === path.split('.')[0])
  return { errors: errors.toSorted((a, b) => place(a) - place(b)) }
}
