import type { ErrorCode } from '#lib/domain/errors.ts'
import { proofWords } from '#lib/i18n/proof-words.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import fieldNames from '#lib/i18n/zh-CN/fields.ts'
import type { Failure } from '#lib/kernel/execute.ts'
import type { FieldIssue } from '#lib/kernel/input-issues.ts'
import type { FieldError } from './form-state.ts'

/** What a form calls some of its fields, where that is not the name of the field. */
export type FieldLabels = Readonly<Record<string, MessageKey>>

/** Fields that are chosen, not written. */
const CHOSEN: readonly string[] = [
  'category',
  'chamber',
  'dueOn',
  'fromOn',
  'grade',
  'groups',
  'kind',
  'level',
  'milestone',
  'mode',
  'office',
  'outcome',
  'paper',
  'paperId',
  'parentCode',
  'reviewOn',
  'satisfaction',
  'severity',
  'source',
  'suggested',
  'to',
  'unitCode',
  'verdict',
]

/** Fields of a form of their own, which the sentence describes. */
const SHAPED = ['code', 'login', 'phone', 'uscc'] as const

/** A refusal in words: one sentence for the whole, and one for each field at fault. */
export type FailureWords = Readonly<{ message: string; errors: FieldError[] }>

/**
 * Puts a Failure into words: what happened and what to do next, and for what is not the person's to
 * do, who can. The same words stand in forms and in problem documents.
 */
export function failureWords(
  failure: Failure,
  t: Translate,
  labels: FieldLabels = {},
): FailureWords {
  const sentence = t(`errors.${failure.code}`, {
    ...failure.params,
    ...proofWords(failure.params.kinds, t),
    units: failure.units.join(t('errors.separator')),
  })
  const message = withWho(sentence, failure, t)
  const errors = failure.fields.map((issue) => fieldWords(issue, t, labels))
  if (failure.path !== undefined) errors.push({ path: failure.path, message: sentence })
  return { message, errors }
}

/** A field at fault in words; it names the field as its label does. */
export function fieldWords(
  { path, rule, params }: FieldIssue,
  t: Translate,
  labels: FieldLabels = {},
): FieldError {
  // Without a path the whole body is meant.
  if (path === '' && rule === 'invalid_format') return { path, message: t('errors.malformed') }
  const name = lastName(path)
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined
  const field = label ? t(label) : fieldLabel(name, t)
  const shaped = rule === 'invalid_format' && SHAPED.find((one) => one === name)
  if (shaped) return { path, message: t(`errors.shape.${shaped}`) }
  const isChoice = rule === 'required' && CHOSEN.includes(name)
  const key = isChoice ? 'errors.notChosen' : (`errors.rules.${rule}` as const)
  return { path, message: t(key, { field, ...params }) }
}

/** Who can do it, one text each: "东城街道 街道经办人". */
export function whoCanWords(who: Failure['whoCan'], t: Translate): string[] {
  if (!who) return []
  return who.roles.map((name) => {
    const role = t(`auth.role.${name}`)
    return who.unit ? t('errors.atUnit', { unit: who.unit, role }) : role
  })
}

/** Codes after which it helps to know who could do it instead. */
const NOT_YOURS: readonly ErrorCode[] = ['not_granted', 'outside_reach', 'own_work', 'in_chain']

function withWho(reason: string, { code, whoCan }: Failure, t: Translate): string {
  const who = NOT_YOURS.includes(code) ? whoCanWords(whoCan, t) : []
  return who.length > 0
    ? t('errors.whoCan', { reason, who: who.join(t('errors.separator')) })
    : reason
}

function lastName(path: string): string {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
}

/** A name as its label; a name without a label (of the API) stands as it is. */
function fieldLabel(name: string, t: Translate): string {
  if (name === '') return t('errors.content')
  return Object.hasOwn(fieldNames, name) ? t(`fields.${name}` as MessageKey) : name
}
