import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parseSettings, type Settings } from '#lib/config/env.ts'
import { checkDatabase } from '#lib/db/check-database.ts'
import { acquireServer, type EmbeddedServer } from '#lib/db/embedded-server.ts'

/** Reads .env beside package.json, if there is one, and then the settings. */
export function readSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseSettings(process.env)
}

export interface Environment {
  settings: Settings & { databaseUrl: string }
  /** Null when the operator brings a database. */
  server: EmbeddedServer | null
}

/**
 * Fills in what the operator left open (database, secret) and hands everything on through
 * process.env, so that `env()` gives the same answer everywhere in this process.
 * @throws StartupError with one sentence that says what to change
 */
export async function prepareEnvironment(settings: Settings): Promise<Environment> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const authSecret = settings.authSecret ?? keptSecret(settings.dataDir)
  const isEmbedded = settings.databaseUrl === null
  if (settings.databaseUrl) await checkDatabase(settings.databaseUrl)
  const server = isEmbedded ? await acquireServer(settings.dataDir) : null
  const databaseUrl = settings.databaseUrl ?? (server?.url as string)
  Object.assign(process.env, {
    HOST: settings.host,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret,
    DEMO: settings.demo ? 'on' : 'off',
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: authSecret,
  })
  return { settings: { ...settings, databaseUrl }, server }
}

/** The generated secret of a data folder; two processes starting at once agree on one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret')
  if (!existsSync(file)) {
    const own = `${file}.${process.pid}`
    writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 })
    chmodSync(own, 0o600)
    try {
      linkSync(own, file)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    } finally {
      rmSync(own, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
