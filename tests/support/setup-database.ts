import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { cloneDatabase } from './database.ts'

// Each test file has a database and a data folder of its own, set before anything reads them.
const database = await cloneDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'sanzhi-test-data-'))
Object.assign(process.env, {
  DATABASE_URL: database.url,
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  DATA_DIR: dataDir,
  DEMO: 'off',
  HOST: '127.0.0.1',
  PORT: '3000',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
})

afterAll(async () => {
  const { disconnect } = await import('#lib/db/client.ts')
  await disconnect()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
