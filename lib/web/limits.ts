import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
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

type Limits = Record<keyof typeof LIMITS, RateLimiterMemory>

const key = Symbol.for('sanzhi.limits')
// One count per process: the server's bundles each load their own copy of this module.
const shared = globalThis as { [key]?: Limits }

/**
 * Counts one act of an account (of an address, where nobody signs in), or several at once.
 * @throws DomainError too_many with the seconds to wait.
 */
export async function countAgainst(kind: keyof Limits, accountId: string, acts = 1): Promise<void> {
  shared[key] ??= {
    write: new RateLimiterMemory(LIMITS.write),
    upload: new RateLimiterMemory(LIMITS.upload),
    archive: new RateLimiterMemory(LIMITS.archive),
    feedback: new RateLimiterMemory(LIMITS.feedback),
    calendar: new RateLimiterMemory(LIMITS.calendar),
    password: new RateLimiterMemory(LIMITS.password),
  }
  try {
    await shared[key][kind].consume(accountId, acts)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw new DomainError('too_many', { params: { seconds } })
  }
}
