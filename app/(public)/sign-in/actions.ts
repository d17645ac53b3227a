'use server'

import type { FormState } from '#lib/web/form-state.ts'
import { signInWith } from '#lib/web/sign-in.ts'

/** Public: signs in with `login`, `password`, `next`. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  return signInWith(form)
}
