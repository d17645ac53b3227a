'use server'

import { enterFact } from '#lib/facts/commands/enter-fact.ts'
import { toAction } from '#lib/web/action.ts'
import { inputWithFiles } from '#lib/web/posted-files.ts'

/** Enters a fact; says which issue was closed by it. */
export const enter = toAction(enterFact, {
  input: (form) => inputWithFiles(form),
  labels: () => ({ kind: 'facts.title' }),
  done: ({ closed }, t) => ({
    message: closed === null ? t('facts.saved') : t('facts.savedClosed', { number: closed }),
  }),
})
