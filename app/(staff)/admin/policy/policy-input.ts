import {
  CELLS,
  cellName,
  type Moment,
  NUMBER_FIELDS,
} from '#components/time-policy/policy-fields.ts'
import { CATEGORIES, EVIDENCE_KINDS } from '#lib/domain/codes.ts'
import { TIGHTENABLE } from '#lib/domain/time-policy.ts'
import { formInput } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'

type Fields = Readonly<Record<string, unknown>>

/** The form of the district's time policy as input of its command. */
export function policyInput(form: FormData) {
  const fields = formInput(form, { numbers: NUMBER_FIELDS })
  const single = Object.entries(fields).filter(([name]) => !name.includes('.') && name !== 'intent')
  return {
    ...Object.fromEntries(single),
    warnMonths: monthsOf(fields.warnMonths),
    usualDays: group(fields, 'usualDays'),
    milestoneDays: group(fields, 'milestoneDays'),
    evidence: evidenceOf(fields),
    ladder: filledCells(fields).map((cell) => ({
      ...cell,
      ...stepOf(
        fields[cellName(cell, 'days')],
        fields[cellName(cell, 'moment')] as Moment | undefined,
      ),
    })),
  }
}

/** The form of a unit below the federation as input of its command. */
export function tighteningInput(form: FormData) {
  const { intent: _intent, ...input } = formInput(form, { numbers: TIGHTENABLE })
  return input
}

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** One form with two buttons: to try what it says, or to switch it on. */
export function byIntent(actions: Readonly<{ rehearse: Action; switch: Action }>): Action {
  return async (before, form) => {
    const isTrial = form.get('intent') === 'rehearse'
    return (isTrial ? actions.rehearse : actions.switch)(before, form)
  }
}

/**
 * The same form with a refused step of the ladder said at its cell: the rules know the step by its
 * place in the list of those that are filled in.
 */
export function pointAtCells(action: Action): Action {
  return async (before, form) => {
    const state = await action(before, form)
    const cells = filledCells(state.values ?? {})
    const errors = state.errors?.map((error) => {
      const place = /^ladder\.(\d+)/.exec(error.path)?.[1]
      const cell = place === undefined ? undefined : cells[Number(place)]
      return cell ? { ...error, path: cellName(cell, 'days') } : error
    })
    return { ...state, ...(errors && { errors }) }
  }
}

/** “12, 6、3” as numbers; what is none stays as typed, to be refused. */
function monthsOf(field: unknown): unknown {
  if (typeof field !== 'string') return field
  const parts = field
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter(Boolean)
  return parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : part))
}

/** `name.part` → part. */
function group(fields: Fields, name: string): Record<string, unknown> {
  const own = Object.entries(fields).filter(([key]) => key.startsWith(`${name}.`))
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1), value]))
}

function evidenceOf(fields: Fields) {
  const kinds = CATEGORIES.map((category) => {
    const ticked = EVIDENCE_KINDS.filter((kind) => `evidence.${category}.${kind}` in fields)
    return [category, ticked] as const
  })
  return Object.fromEntries(kinds.filter(([, ticked]) => ticked.length > 0))
}

function filledCells(fields: Fields) {
  return CELLS.filter((cell) => {
    const days = fields[cellName(cell, 'days')]
    return days !== undefined && days !== ''
  })
}

/** Days are written without a sign; what is no such number goes on as it was typed, to be refused. */
function stepOf(days: unknown, moment: Moment = 'working') {
  const isCount = typeof days === 'number' && days >= 0
  if (moment !== 'before') return { days: isCount ? days : `${days}`, count: moment }
  return { days: isCount ? 0 - days : `${days}`, count: 'calendar' }
}
