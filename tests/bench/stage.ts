import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { clusterUrl, openCluster } from '#lib/db/cluster.ts'
import { runCli } from '#tests/support/api-caller.ts'
import { type RunningProduct, startProduct } from '#tests/support/server.ts'
import type { Stage } from './operations.ts'

/** A product with so many issues, and somebody signed in to it. */
export type Bench = Readonly<{
  product: RunningProduct
  databaseUrl: string
  district: string
  stage: Stage
}>

const DISTRICT = '500119'
const LOGIN = 'clerk'
const PASSWORD = 'sanzhi-demo'
/** Issues that are opened and acted on; the rest only fills the tables. */
const SAMPLE = 2_000

/** Seeds a database of its own, starts the product on it, and signs in. */
export async function setUp(issues: number): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanzhi-bench-'))
  await runCli(dataDir, 'seed', 'bench', '--issues', String(issues))
  // Background work and the counting of statements would be measured with it.
  const env = { WORKER: 'off', SANZHI_COUNT_QUERIES: '' }
  const product = await startProduct({ dataDir, env })
  const token = (await runCli(dataDir, 'token', 'create', '--login', LOGIN)).trim()
  const cluster = openCluster(dataDir)
  if (!cluster) throw new Error('the product has no database of its own')
  const databaseUrl = clusterUrl(cluster)
  const stage = { token, cookie: await signIn(product.url), ...(await sample(databaseUrl)) }
  return { product, databaseUrl, district: DISTRICT, stage }
}

async function signIn(url: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(first) },
    body: new URLSearchParams({ csrfToken, login: LOGIN, password: PASSWORD }),
  })
  const cookie = cookiesOf(answer)
  if (!cookie.includes('session-token')) throw new Error(`signing in failed: ${answer.status}`)
  return cookie
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function sample(databaseUrl: string): Promise<Pick<Stage, 'issues' | 'chambers'>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const issues = await client.query<{ number: string; version: number }>(
    'SELECT number, version FROM issue ORDER BY hash LIMIT $1',
    [SAMPLE],
  )
  const chambers = await client.query<{ code: string }>(
    `SELECT code FROM unit WHERE level = 'chamber' ORDER BY code`,
  )
  await client.end()
  return { issues: issues.rows, chambers: chambers.rows.map(({ code }) => code) }
}
