import type { FormAction } from '#lib/web/form-state.ts'

/** The form has the fields of the action beside its own; the command has them in `input`. */
export function flat(action: FormAction): FormAction {
  return async (previous, form) => {
    const state = await action(previous, form)
    const errors = state.errors?.map(({ path, message }) => ({
      path: path.replace(/^input\./, ''),
      message,
    }))
    return errors ? { ...state, errors } : state
  }
}
