import { unstable_rethrow } from 'next/navigation'
import { typedValues } from '#lib/web/form-input.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/**
 * An action that does not lose the page with the network: what cannot be sent comes back as a
 * refusal with the words typed. What the framework throws, such as a redirect, passes.
 */
export function keepForm(action: FormAction, unreached: string): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data)
    } catch (error) {
      unstable_rethrow(error)
      return { status: 'error', message: unreached, values: typedValues(data) }
    }
  }
}
