import { prisma } from '#lib/db/client.ts'
import { truncateAddress } from '#lib/log/log.ts'
import { countFailure, forgetFailures, minutesLocked } from './attempts.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { PASSWORD_MAX, verifyPassword } from './passwords.ts'
import { hashSecret } from './secrets.ts'

/** What was typed, and the address it came from. */
export type Credentials = Readonly<{ login: string; password: string; address: string }>

/** An account whose password was proven. */
export type SignedIn = Readonly<{
  districtId: string
  id: string
  personId: string
  locale: string
}>

export type SignInResult =
  | Readonly<{ ok: true; account: SignedIn }>
  | Readonly<{ ok: false; code: 'sign_in_failed' }>
  | Readonly<{ ok: false; code: 'too_many'; minutes: number }>

/** Longest login looked at; whatever is longer exists nowhere. */
const LOGIN_MAX = 100

/**
 * Proves a login and password. Unknown, disabled and wrong are one answer and take the same time.
 * Eight failures in a row lock a login for fifteen minutes, known or not, over restarts; a hundred
 * from one address stop the address. Every attempt leaves an audit entry.
 */
export async function authenticate(credentials: Credentials, now: Date): Promise<SignInResult> {
  const login = normalLogin(credentials.login)
  const attempt = { login, address: credentials.address }
  // One after another, or many guesses at once would all be judged before the first is counted.
  return oneAtATime(login, async () => {
    const minutes = await minutesLocked(attempt)
    const account = await prisma.account.findUnique({ where: { login } })
    const result: SignInResult =
      minutes > 0 ? { ok: false, code: 'too_many', minutes } : await prove(account, credentials)
    if (result.ok) await forgetFailures(login)
    else if (result.code === 'sign_in_failed') await countFailure(attempt)
    await recordAttempt(account, attempt, result, now)
    return result
  })
}

/** Logins are written small and without blanks around them, however they were typed. */
export function normalLogin(login: string): string {
  // The database takes no NUL in a text, and no login has one.
  return login.replaceAll('\0', '\ufffd').normalize('NFKC').trim().toLowerCase().slice(0, LOGIN_MAX)
}

type AccountRow = SignedIn & Readonly<{ passwordHash: string; disabledAt: Date | null }>

async function prove(account: AccountRow | null, { password }: Credentials): Promise<SignInResult> {
  const fits = await verifyPassword(account?.passwordHash ?? null, password.slice(0, PASSWORD_MAX))
  if (!account || !fits || account.disabledAt) return { ok: false, code: 'sign_in_failed' }
  const { districtId, id, personId, locale } = account
  return { ok: true, account: { districtId, id, personId, locale } }
}

async function recordAttempt(
  account: AccountRow | null,
  { login, address }: { login: string; address: string },
  result: SignInResult,
  now: Date,
): Promise<void> {
  await prisma.auditEntry.create({
    data: {
      districtId: account?.districtId ?? null,
      at: now,
      actorId: result.ok ? result.account.personId : null,
      action: 'sign_in',
      // A login nobody has may be a password typed into the wrong field: never in clear.
      subject: account ? `account:${account.id}` : `unknown:${hashSecret(login).slice(0, 16)}`,
      result: result.ok ? 'ok' : result.code,
      detail: { network: truncateAddress(address) },
    },
  })
}
