import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { clusterUrl, openCluster } from '#lib/db/cluster.ts'
import { runCli } from '#tests/support/api-caller.ts'
import { startProduct } from '#tests/support/server.ts'
import { OPERATIONS, type Stage } from './operations.ts'
import { pidIn } from './processes.ts'
import type { Target } from './target.ts'

/** A product with so many issues, somebody signed in to it, and how it is asked. */
export type Bench = Readonly<{
  target: Target
  token: string
  databaseUrl: string
  district: string
  stop(): Promise<unknown>
}>

const DISTRICT = '500119'
const LOGIN = 'clerk'
const PASSWORD = 'sanzhi-demo'
/** Issues that are opened and acted on; the rest only fills the tables. */
const SAMPLE = 2_000

/**
 * Starts the product on a database of that size and signs in. The database is seeded at its first use and
 * kept below .data; a run that wrote to it is measured on what it left. Background work would be
 * measured with what people do, so it rests unless it is asked for.
 */
export async function setUp(
  issues: number,
  { worker = false, processes = Number(process.env.WEB_PROCESSES ?? 1) } = {},
): Promise<Bench> {
  const dataDir = resolve('.data', `bench-${issues}`)
  const mark = join(dataDir, 'complete')
  if (!existsSync(mark)) {
    await runCli(dataDir, 'seed', 'bench', '--issues', String(issues))
    writeFileSync(mark, '')
  }
  // So would the counting of statements.
  const env = {
    ...(worker ? {} : { WORKER: 'off' }),
    SANZHI_COUNT_QUERIES: '',
    WEB_PROCESSES: String(processes),
  }
  const product = await startProduct({ dataDir, env })
  const token = (await runCli(dataDir, 'token', 'create', '--login', LOGIN)).trim()
  const cluster = openCluster(dataDir)
  if (!cluster) throw new Error('the product has no database of its own')
  const databaseUrl = clusterUrl(cluster)
  const stage = { token, cookie: await signIn(product.url), ...(await sample(databaseUrl)) }
  const roots = {
    app: [product.process.pid ?? 0],
    database: pidIn(join(dataDir, 'postgres', 'postmaster.pid')),
  }
  const target: Target = {
    name: 'Sanzhi',
    base: product.url,
    roots: () => roots,
    ask: (operation, n) => OPERATIONS.find(({ name }) => name === operation)?.ask(stage, n) ?? null,
  }
  const stop = () => product.stop({ keepData: true })
  return { target, token, databaseUrl, district: DISTRICT, stop }
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
