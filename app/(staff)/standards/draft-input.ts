import { contentInput } from '#components/standards/content-rows.ts'
import { rowsOf } from '#components/standards/form-rows.ts'
import { typedValues } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'

/** The form of a draft as input of its command. */
export function draftInput(form: FormData) {
  const values = typedValues(form)
  const { code, version, revision, name, kind, sourceDocument } = values
  const head = { code, version, revision, name, kind }
  return {
    ...head,
    ...(sourceDocument?.trim() && { sourceDocument }),
    ...contentInput(values),
  }
}

/** Sentences about a field of an item begin with the item: thirty have a field of that name. */
export function namingItems(state: FormState): FormState {
  const items = rowsOf(state.values ?? {}, 'items')
  const errors = state.errors?.map((error) => {
    const at = /^items\.(\d+)\./.exec(error.path)?.[1]
    if (at === undefined) return error
    const name = items[Number(at)]?.code?.trim() || `#${Number(at) + 1}`
    return { ...error, message: `${name} · ${error.message}` }
  })
  return errors ? { ...state, errors } : state
}
