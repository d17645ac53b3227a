import { hash, verify } from '@node-rs/argon2'

/** Shortest password a person may choose. */
export const PASSWORD_MIN = 10
/** Longest password accepted; more would only cost time. */
export const PASSWORD_MAX = 200

/** argon2id (the library's default kind) with 19 MiB and two passes, as OWASP recommends. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hash of a password nobody has, so that an unknown login takes as long as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c2Fuemhpc2FuemhpIQ$h5yXJk8c2m3yP4mSyZ1q0r7cGk0bQkVtQ0dYb1p3c2E'

/** The argon2id hash of a password, in the usual text form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS)
}

/** True when the password fits the hash. Without a hash it takes the same time and is false. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODY, password.normalize('NFC')).catch(() => false)
  return fits && passwordHash !== null
}
