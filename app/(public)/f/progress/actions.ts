'use server'

import type { FormState } from '#lib/web/form-state.ts'
import { progressAsked } from '#lib/web/progress-form.ts'

/** Public: says how far the feedback of a `number` has got. */
export async function ask(_previous: FormState, form: FormData): Promise<FormState> {
  return progressAsked(form)
}
