import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { limitStore } from '#lib/db/limit-store.ts'
import { DomainError } from '#lib/domain/errors.ts'

/**
 * What one account may do in a time (seconds). High enough for twenty programs writing at once;
 * they stop runaways, not work. Sign-in has limits of its own (lib/auth/sign-in.ts).
 */
const LIMITS = {
  write: { points: Number(process.env.WRITE_LIMIT) || 6000, duration: 10 },
  upload: { points: Number(process.env.UPLOAD_LIMIT) || 300, duration: 60 },
  // An archive holds up to two hundred papers, each made anew.
  archive: { points: 20, duration: 60 },
  // A member has much to say, but somebody reads all of it.
  feedback: { points: 20, duration: 60 * 60 },
  // Calendar programs ask every few minutes, those of a whole office from one address.
  calendar: { points: 600, duration: 10 * 60 },
  // A session left open on somebody's desk is no place to guess at the password.
  password: { points: 8, duration: 15 * 60 },
} as const

type Limits = Record<keyof typeof LIMITS, RateLimiterAbstract>

const key = Symbol.for('sanzhi.limits')
// One count per process: the server's bundles each load their own copy of this module.
const shared = globalThis as { [key]?: Limits }

/** What is rare is counted for all processes together; a write is too frequent for a statement more. */
function limits(): Limits {
  const together = (kind: keyof typeof LIMITS) =>
    new RateLimiterPostgres({ ...limitStore, ...LIMITS[kind], keyPrefix: `act-${kind}` })
  shared[key] ??= {
    write: new RateLimiterMemory(LIMITS.write),
    upload: together('upload'),
    archive: together('archive'),
    feedback: together('feedback'),
    calendar: together('calendar'),
    password: together('password'),
  }
  return shared[key]
}

/**
 * Counts one act of an account (of an address, where nobody signs in), or several at once.
 * @throws DomainError too_many with the seconds to wait.
 */
export async function countAgainst(kind: keyof Limits, accountId: string, acts = 1): Promise<void> {
  try {
    await limits()[kind].consume(accountId, acts)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw new DomainError('too_many', { params: { seconds } })
  }
}
