import { ensureClient } from '#lib/launch/generate-client.ts'
import { startTestServer } from './database.ts'

/** Vitest calls this once before a project that needs a database. */
export default async function setup() {
  await ensureClient(() => {})
  return startTestServer()
}
