import type { z } from 'zod'
import type { Tx } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** What a command may touch: one transaction bound to the actor's district, and one instant. */
export type Ctx = Readonly<{ tx: Tx; actor: Actor; now: Date; requestId: string }>

/**
 * A use of the product that changes something. `input` checks shape only; `run` loads through
 * `scope`, asks the rules, writes, and appends events, all inside the transaction of its Ctx.
 */
export type Command<I extends z.ZodType, O> = Readonly<{
  name: string
  input: I
  run(ctx: Ctx, input: z.output<I>): Promise<O>
}>

/** Declares a command; the name appears in logs and in the audit trail. */
export function defineCommand<I extends z.ZodType, O>(command: Command<I, O>): Command<I, O> {
  return command
}
