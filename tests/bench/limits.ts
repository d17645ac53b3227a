import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { percentile, run } from './load.ts'

/** The SQL of the ledger as it would be written by hand, prepared once. */
const LIST = {
  name: 'ledger',
  text: `SELECT i.number, i.title, i.category, i.source, i.severity, i.stage, i.due_on, i.version,
      i.reported_at, c.code, c.name, r.name AS resting
    FROM issue i
    JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
    LEFT JOIN unit r ON r.district_id = i.district_id AND r.code = i.resting_code
    WHERE i.district_id = $1 AND i.stage = $2
    ORDER BY i.due_on NULLS LAST, i.id LIMIT 51`,
}

/** p50 in ms of the bare list through node-postgres, one connection. */
export async function bareSql(url: string, district: string, seconds: number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const latencies: number[] = []
  const stages = ['rectifying', 'submitted', 'closed', 'accepted']
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const from = performance.now()
    await client.query({ ...LIST, values: [district, stages[latencies.length % stages.length]] })
    latencies.push(performance.now() - from)
  }
  await client.end()
  return percentile(latencies, 50)
}

/** Requests a second of a bare Node server that sends so many bytes. */
export async function bareServer(bytes: number, seconds: number): Promise<number> {
  const body = Buffer.alloc(bytes, 'a')
  const server = createServer((_request, response) => response.end(body))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const next = () => ({ method: 'GET' as const, path: '/', headers: {}, status: 200 })
  const base = `http://127.0.0.1:${port}`
  const load = await run({ base, concurrency: 16, seconds, next })
  server.closeAllConnections()
  server.close()
  return load.latencies.length / load.seconds
}
