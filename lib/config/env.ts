import { resolve } from 'node:path'
import { z } from 'zod'
import { type OutboundSettings, outboundShape, toOutbound } from './outbound.ts'
import { StartupError } from './startup-error.ts'

/** What the operator asked for. Null means: to be made by the launcher (embedded default). */
export interface Settings {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | null
  authSecret: string | null
  demo: boolean
  /** Whether this process does the background work; off when others do. */
  worker: boolean
  /** How many processes answer requests. */
  webProcesses: number
  publicUrl: string
  outbound: OutboundSettings
}

/** The settings of a running product: nothing is left open. */
export interface Env extends Settings {
  databaseUrl: string
  authSecret: string
}

type Source = Record<string, string | undefined>

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(blankIsUnset, z.string().trim().optional())

const shape = z.object({
  HOST: text,
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce
      .number('PORT must be a number from 1 to 65535.')
      .int('PORT must be a number from 1 to 65535.')
      .min(1, 'PORT must be a number from 1 to 65535.')
      .max(65535, 'PORT must be a number from 1 to 65535.')
      .default(3000),
  ),
  DATA_DIR: text,
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\/\S+$/,
        'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
      )
      .optional(),
  ),
  AUTH_SECRET: z.preprocess(blankIsUnset, z.string().optional()),
  DEMO: z.preprocess(blankIsUnset, z.enum(['on', 'off'], 'DEMO must be on or off.').optional()),
  WORKER: z.preprocess(blankIsUnset, z.enum(['on', 'off'], 'WORKER must be on or off.').optional()),
  WEB_PROCESSES: z.preprocess(
    blankIsUnset,
    z.coerce
      .number('WEB_PROCESSES must be a number from 1 to 32.')
      .int('WEB_PROCESSES must be a number from 1 to 32.')
      .min(1, 'WEB_PROCESSES must be a number from 1 to 32.')
      .max(32, 'WEB_PROCESSES must be a number from 1 to 32.')
      .optional(),
  ),
  NEXTAUTH_URL: z.preprocess(
    blankIsUnset,
    z
      .url('NEXTAUTH_URL must be the address users open, such as https://sanzhi.example.cn.')
      .optional(),
  ),
  ...outboundShape,
})

/**
 * Reads and judges the settings.
 * @throws StartupError with one sentence that says what to change
 */
export function parseSettings(source: Source): Settings {
  const parsed = shape.safeParse(source)
  if (!parsed.success) {
    throw new StartupError(parsed.error.issues[0]?.message ?? 'The settings are wrong.')
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, AUTH_SECRET, DEMO, WORKER, NEXTAUTH_URL } =
    parsed.data
  const host = HOST ?? '127.0.0.1'
  const demo = (DEMO ?? (DATABASE_URL ? 'off' : 'on')) === 'on'
  if (demo && !isLoopback(host)) {
    throw new StartupError(
      `The demo accounts have a known password, so HOST=${host} needs DEMO=off: set DEMO=off, or HOST=127.0.0.1 to try the demo.`,
    )
  }
  if (DATABASE_URL && !AUTH_SECRET) {
    throw new StartupError(
      'AUTH_SECRET is required together with DATABASE_URL: set it to at least 32 random characters, for example from "openssl rand -base64 32".',
    )
  }
  if (AUTH_SECRET !== undefined) refuseWeakSecret(AUTH_SECRET)
  return {
    host,
    port: PORT,
    // Or the build takes the whole folder, database and all, for part of the product.
    dataDir: resolve(/* turbopackIgnore: true */ DATA_DIR ?? '.data'),
    databaseUrl: DATABASE_URL ?? null,
    authSecret: AUTH_SECRET ?? null,
    demo,
    worker: WORKER !== 'off',
    webProcesses: parsed.data.WEB_PROCESSES ?? 1,
    outbound: toOutbound(parsed.data),
    publicUrl: (NEXTAUTH_URL ?? `http://${urlHost(host)}:${PORT}`).replace(/\/$/, ''),
  }
}

let cached: Env | undefined

/**
 * The settings of this process, parsed at the first call. The launcher has filled in whatever the
 * operator left open, so feature code sees one shape whether the database is embedded or not.
 */
export function env(): Env {
  cached ??= completeEnv(parseSettings(process.env))
  return cached
}

function completeEnv(settings: Settings): Env {
  const { databaseUrl, authSecret } = settings
  if (databaseUrl === null || authSecret === null) {
    throw new StartupError('No database is configured: start with npm start or npm run cli.')
  }
  return { ...settings, databaseUrl, authSecret }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function refuseWeakSecret(secret: string) {
  const isShort = secret.length < 32
  const isMonotonous = new Set(secret).size < 10
  const isKnown = /change.?me|password|secret|example|default|123456|abcdef|sanzhi/i.test(secret)
  if (isShort || isMonotonous || isKnown) {
    throw new StartupError(
      'AUTH_SECRET is weak: use at least 32 random characters, for example from "openssl rand -base64 32".',
    )
  }
}
