import { formInput } from '#lib/web/form-input.ts'

/** The version of a standard is chosen as one value, `four_good@2`, and sent as two. */
export function openingInput(form: FormData): Record<string, unknown> {
  const input = formInput(form, { lists: ['chambers'] })
  const { standard, chambers, ...rest } = input
  const [code, version] = String(standard ?? '').split('@')
  const chosen = Array.isArray(chambers) && chambers.length > 0 ? { chambers } : {}
  return { ...rest, ...chosen, ...(code && { standard: code, standardVersion: version }) }
}
