'use server'

import { revalidatePath } from 'next/cache'
import { whoDid } from '#components/issues/detail/event-sentences.ts'
import { now } from '#lib/config/clock.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { CLEARABLE } from '#lib/domain/correction.ts'
import { evidenceKind } from '#lib/evidence/schema.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { format } from '#lib/i18n/format.ts'
import { toLocale } from '#lib/i18n/locales.ts'
import type { MessageKey } from '#lib/i18n/translator.ts'
import actionWords from '#lib/i18n/zh-CN/actions.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { type ActionContext, toAction } from '#lib/web/action.ts'
import type { FieldLabels } from '#lib/web/failure-message.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { getActor } from '#lib/web/session.ts'

/** Every action on an issue; the form says which. What is done stands above the page afterwards. */
export const act = toAction(moveIssue, {
  input: readMove,
  done: ({ number, version }) => ({ redirect: `/issues/${number}?done=${version}` }),
  stale: whoWasFaster,
  labels: labelsOf,
})

/** A note and a reason are called differently in each of the forms. */
function labelsOf(input: unknown): FieldLabels {
  const { action } = input as { action?: string }
  const named = (kind: 'note' | 'reason') => {
    const words = actionWords[kind]
    return action !== undefined && Object.hasOwn(words, action)
      ? { [kind]: `actions.${kind}.${action}` as MessageKey }
      : {}
  }
  const names: FieldLabels = { ...named('note'), ...named('reason') }
  return action === 'issue_paper' ? { ...names, kind: 'fields.paperKind' } : names
}

/** Files that a form without script carried itself are stored first; then they are named by id. */
async function readMove(form: FormData) {
  const { evidenceKind: said, ...sent } = formInput(form, {
    numbers: ['version'],
    lists: ['evidence'],
  })
  const input = withCleared(withPaper(sent), form)
  const files = form.getAll('evidenceFiles').filter((value) => value instanceof File)
  const actor = files.length > 0 ? await getActor() : null
  if (!actor) return input
  await countAgainst('upload', actor.accountId, files.length)
  const kind = evidenceKind.safeParse(said ?? '').data ?? null
  const stored = await storeFormFiles(actor, files, now(), kind)
  const given = Array.isArray(input.evidence) ? input.evidence : []
  return stored.length > 0
    ? { ...input, evidence: [...given, ...stored.map(({ id }) => id)] }
    : input
}

/** Of a correction an emptied field says something: the fact is taken away. */
function withCleared(input: Record<string, unknown>, form: FormData): Record<string, unknown> {
  if (input.action !== 'correct') return input
  const emptied = CLEARABLE.filter((fact) => form.get(fact) === '')
  return { ...input, ...Object.fromEntries(emptied.map((fact) => [fact, null])) }
}

/** A paper is chosen with what it is about in one field, `kind:field:id`. */
function withPaper(input: Record<string, unknown>): Record<string, unknown> {
  const { paper, ...rest } = input
  if (typeof paper !== 'string') return input
  const [kind, field, id] = paper.split(':')
  return { ...rest, kind, ...(field ? { [field]: id } : {}) }
}

/** Who did what since the page was opened; the page behind the form is renewed. */
async function whoWasFaster(input: unknown, context: ActionContext): Promise<string | null> {
  const { actor, t } = context
  const { number } = input as { number: string }
  const [issue, events] = await Promise.all([
    getIssue(actor, number, context.now),
    listEvents(actor, number),
  ])
  revalidatePath(`/issues/${number}`)
  const last = events.at(-1)
  if (!last) return null
  const words = format(toLocale(actor.locale))
  const isToday = dateOf(new Date(last.at)) === dateOf(context.now)
  return t('errors.staleBy', {
    unit: whoDid(last, issue, t),
    time: isToday ? words.time(last.at) : words.date(last.at, context.now),
    event: t(`events.did.${last.type}`),
  })
}
