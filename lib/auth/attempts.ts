import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { limitStore } from '#lib/db/limit-store.ts'
import { hashSecret } from './secrets.ts'

/** So many wrong passwords in a row lock a login, whether it exists or not. */
export const FAILURES_PER_LOGIN = 8
/** So many failures from one address within the lock time stop that address. */
export const FAILURES_PER_ADDRESS = 100
const LOCK_SECONDS = 15 * 60
/** Failures with no success between them count as consecutive for this long. */
const MEMORY_SECONDS = 24 * 60 * 60

const byLogin = new RateLimiterPostgres({
  ...limitStore,
  keyPrefix: 'sign-in-login',
  points: FAILURES_PER_LOGIN,
  duration: MEMORY_SECONDS,
})
const byAddress = new RateLimiterPostgres({
  ...limitStore,
  keyPrefix: 'sign-in-address',
  points: FAILURES_PER_ADDRESS,
  duration: LOCK_SECONDS,
})

/** Who tries to sign in: never kept in clear. */
export type Attempt = Readonly<{ login: string; address: string }>

/** Minutes until this login or address may try again; 0 when it may now. */
export async function minutesLocked({ login, address }: Attempt): Promise<number> {
  const [failed, tried] = await Promise.all([
    byLogin.get(hashSecret(login)),
    byAddress.get(hashSecret(address)),
  ])
  const waits = [
    failed && failed.consumedPoints >= FAILURES_PER_LOGIN ? failed.msBeforeNext : 0,
    tried && tried.consumedPoints >= FAILURES_PER_ADDRESS ? tried.msBeforeNext : 0,
  ]
  return Math.ceil(Math.max(...waits) / 60_000)
}

/** Counts a failure; the last one allowed starts the lock. */
export async function countFailure({ login, address }: Attempt): Promise<void> {
  const key = hashSecret(login)
  // Past its points the limiter rejects; the count has been kept all the same.
  const [failed] = await Promise.all([
    byLogin.consume(key).catch(() => null),
    byAddress.consume(hashSecret(address)).catch(() => null),
  ])
  if (!failed || failed.remainingPoints === 0) await byLogin.block(key, LOCK_SECONDS)
}

/** A success ends the row of failures of a login. */
export async function forgetFailures(login: string): Promise<void> {
  await byLogin.delete(hashSecret(login))
}
