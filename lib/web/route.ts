import type { z } from 'zod'
import { now } from '#lib/config/clock.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Action, type Actor, isGranted, rolesGranted } from '#lib/domain/policy.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Command } from '#lib/kernel/command.ts'
import { execute } from '#lib/kernel/execute.ts'
import { answered } from './answered.ts'
import type { About, Call, Params, RouteHandler } from './call.ts'
import { authenticateRequest, callerLocale } from './caller.ts'
import { jsonAnswer } from './json-answer.ts'
import { countAgainst } from './limits.ts'
import { problem } from './problem.ts'
import { readIdempotency, readJson, readQuery } from './request-input.ts'

type Access = Action | 'any'
type WriteOptions<O> = Readonly<{
  /** Nobody without a grant for it gets further; what else is refused, the command says. */
  action: Access
  status: number
  /** What is counted besides the write itself. */
  limit?: Parameters<typeof countAgainst>[0]
  /** The address says it all: a body is neither needed nor read. */
  bodiless?: true
  input(body: unknown, params: Params): unknown
  output(value: O, call: Call): Promise<unknown>
  location?(value: O): string
}>

/** A write of the API: the JSON body to a command, its outcome as JSON or as a problem. */
export function toRoute<I extends z.ZodType, O>(
  command: Command<I, O>,
  { action, status, limit, bodiless, input, output, location }: WriteOptions<O>,
): RouteHandler {
  return caught(action, async (request, call, params) => {
    await countAgainst('write', call.actor.accountId)
    if (limit) await countAgainst(limit, call.actor.accountId)
    const body = bodiless ? {} : await readJson(request)
    const idempotency = readIdempotency(request, body)
    const result = await execute(command, input(body, params), { ...call, idempotency })
    if (!result.ok) return problem(result.failure, call)
    const { value } = result
    const headers: Record<string, string> = location ? { Location: location(value) } : {}
    return jsonAnswer(await output(value, call), call, { status, headers })
  })
}

/** A read of the API: the checked query to a query function, its answer as JSON. */
export function toReadRoute<S extends z.ZodType>(
  action: Access,
  query: S,
  read: (call: Call, query: z.output<S>, params: Params) => Promise<unknown>,
): RouteHandler {
  return caught(action, async (request, call, params) =>
    jsonAnswer(await read(call, readQuery(request.url, query), params), call),
  )
}

/** A route with a body of its own kind (uploads, downloads): the caller, and problems for refusals. */
export function toRawRoute(
  action: Access,
  handle: (request: Request, call: Call, params: Params) => Promise<Response>,
): RouteHandler {
  return caught(action, handle)
}

/** A route that asks nobody who they are; the architecture test lists them. */
export function toPublicRoute(
  handle: (request: Request, about: About) => Promise<Response>,
): RouteHandler {
  return (request) => answered(request, (about) => handle(request, about))
}

function caught(
  action: Access,
  handle: (request: Request, call: Call, params: Params) => Promise<Response>,
): RouteHandler {
  return (request, context) =>
    answered(request, async (about) => {
      const caller = await authenticateRequest(request)
      about.locale = callerLocale(request.headers, caller)
      const { actor } = caller
      requireGrant(actor, action)
      const call = { actor, now: now(), t: translator(about.locale), ...about }
      return handle(request, call, await context.params)
    })
}

function requireGrant(actor: Actor, action: Access) {
  if (action === 'any' || isGranted(actor, action)) return
  throw new DomainError('not_granted', { whoCan: { unit: null, roles: rolesGranted(action) } })
}
