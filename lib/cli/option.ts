import type { z } from 'zod'
import { StartupError } from '#lib/config/startup-error.ts'
import type { CommandInput } from './command.ts'

/**
 * One option of a command, checked as the product checks the same field.
 * @throws StartupError naming the option when it is missing or does not fit.
 */
export function option<S extends z.ZodType>(
  values: CommandInput['values'],
  name: string,
  schema: S,
): z.output<S> {
  const value = values[name]
  if (value === undefined) throw new StartupError(`--${name} is missing: see --help.`)
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new StartupError(`--${name} "${value}" is not valid: see --help.`)
  return parsed.data
}
