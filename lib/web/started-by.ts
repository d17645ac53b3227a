import type { z } from 'zod'
import { DomainError } from '#lib/domain/errors.ts'
import type { Command } from '#lib/kernel/command.ts'
import { execute } from '#lib/kernel/execute.ts'
import type { Call } from './call.ts'

/**
 * What a plain form has started; null when its person has to wait before asking for more.
 * @throws DomainError for every other refusal.
 */
export async function startedBy<I extends z.ZodType, O>(
  command: Command<I, O>,
  input: unknown,
  call: Call,
): Promise<O | null> {
  const result = await execute(command, input, call)
  if (result.ok) return result.value
  if (result.failure.code === 'too_many') return null
  const { code, path } = result.failure
  throw new DomainError(code, path === undefined ? {} : { path })
}
