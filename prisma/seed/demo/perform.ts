import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/domain/policy.ts'
import type { Command } from '#lib/kernel/command.ts'
import { execute } from '#lib/kernel/execute.ts'

/**
 * One command as a person of the demo used it at `at`.
 * @throws Error when the product refuses it: the demo then tells an impossible story.
 */
export async function perform<I extends z.ZodType, O>(
  command: Command<I, O>,
  actor: Actor,
  at: Date,
  input: unknown,
): Promise<O> {
  const result = await execute(command, input, {
    actor,
    now: at,
    requestId: `demo-${randomUUID()}`,
  })
  if (result.ok) return result.value
  throw new Error(`${command.name} refused: ${JSON.stringify(result.failure)}`)
}
