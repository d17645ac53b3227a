import type { z } from 'zod'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { isUniqueViolation } from '#lib/db/errors.ts'
import {
  DomainError,
  ERRORS,
  type ErrorCode,
  type ErrorParams,
  type WhoCan,
} from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { Command } from './command.ts'
import { answerOnce, type IdempotentRequest } from './idempotency.ts'
import { type FieldIssue, faultIssues, fieldIssues } from './input-issues.ts'

/** Why a command was refused; a gateway turns it into a form state or a problem document. */
export type Failure = Readonly<{
  code: ErrorCode
  status: number
  fields: readonly FieldIssue[]
  /** Field a rule names, when it is one. */
  path: string | undefined
  params: ErrorParams
  /** Names of the units the sentence names; `whoCan`, too, names its unit as people do. */
  units: readonly string[]
  whoCan: WhoCan | undefined
}>
export type Result<O> = Readonly<{ ok: true; value: O }> | Readonly<{ ok: false; failure: Failure }>

/** Who asks, when, and under which request; given by the gateway, never read from the surroundings. */
export type Request = Readonly<{
  actor: Actor
  now: Date
  requestId: string
  idempotency?: IdempotentRequest | undefined
}>

/** A write waits at most this long for the rows another write holds. */
const TRANSACTION = { maxWait: 15_000, timeout: 20_000 } as const

/**
 * The one way a command runs: parse, one transaction, rules, events, commit. Rules and bad input
 * come back as a Failure with nothing written; anything else is a defect and is thrown.
 */
export async function execute<I extends z.ZodType, O>(
  command: Command<I, O>,
  input: unknown,
  request: Request,
): Promise<Result<O>> {
  const parsed = command.input.safeParse(input, { reportInput: true })
  if (!parsed.success) return refused('invalid_input', { fields: fieldIssues(parsed.error) })
  const { actor, now, requestId, idempotency } = request
  const db = districtDb(actor.districtId)
  const run = (tx: Tx) => command.run({ tx, actor, now, requestId }, parsed.data)
  try {
    const value = await db.$transaction(
      (tx: Tx) => (idempotency ? answerOnce(tx, actor, now, idempotency, run) : run(tx)),
      TRANSACTION,
    )
    return { ok: true, value }
  } catch (error) {
    if (error instanceof DomainError) return refused(error.code, await named(db, error))
    // Two writers took the same next seq: the record keeps one, the other is stale.
    if (isUniqueViolation(error, 'event')) return refused('stale_version')
    // The same of two who put a template of one kind into use.
    if (isUniqueViolation(error, 'papertemplate')) return refused('stale_version')
    // The same of two who make the next version of a standard.
    if (isUniqueViolation(error, 'standard')) return refused('stale_version')
    // A chamber has one open issue about the same item or fact, whoever opens or reopens another.
    if (isUniqueViolation(error, 'origin_key')) return refused('origin_open')
    throw error
  }
}

function refused(code: ErrorCode, detail: Partial<Failure> = {}): Result<never> {
  return {
    ok: false,
    failure: {
      code,
      status: ERRORS[code],
      fields: [],
      path: undefined,
      params: {},
      units: [],
      whoCan: undefined,
      ...detail,
    },
  }
}

/** Puts names in place of unit codes: a sentence names units as people do. */
async function named(
  db: ReturnType<typeof districtDb>,
  error: DomainError,
): Promise<Partial<Failure>> {
  const codes = [...error.units, ...(error.whoCan?.unit ? [error.whoCan.unit] : [])]
  const units =
    codes.length > 0
      ? await db.unit.findMany({
          where: { code: { in: codes } },
          select: { code: true, name: true },
        })
      : []
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  return {
    path: error.path,
    params: error.params,
    fields: faultIssues(error.fields),
    units: error.units.map(nameOf),
    whoCan: error.whoCan && {
      roles: error.whoCan.roles,
      unit: error.whoCan.unit && nameOf(error.whoCan.unit),
    },
  }
}
