'use server'

import type { FormState } from '#lib/web/form-state.ts'
import { signInWith, signOutHere } from '#lib/web/sign-in.ts'

/** Public: signs in with `login`, `password`, `next`. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  return signInWith(form)
}

/** Public: ends this browser's session. */
export async function signOut(): Promise<void> {
  await signOutHere()
}
