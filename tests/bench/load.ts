import { Agent, type IncomingMessage, request } from 'node:http'

/** One request of an operation: what is asked, and what it must be answered with. */
export type Ask = Readonly<{
  method: 'GET' | 'POST' | 'PUT'
  path: string
  headers: Readonly<Record<string, string>>
  body?: string
  status: number
}>

/** Latencies in milliseconds, in the order of answers. */
export type Load = Readonly<{ latencies: readonly number[]; seconds: number; errors: number }>

export type Plan = Readonly<{
  base: string
  concurrency: number
  seconds: number
  /** The next request; each is asked once. */
  next: () => Ask
}>

/**
 * A closed loop over kept-alive connections: each connection asks, waits for the whole answer, and
 * asks again until the time is over. A wrong status and a broken connection are errors.
 */
export async function run({ base, concurrency, seconds, next }: Plan): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const latencies: number[] = []
  let errors = 0
  const begun = performance.now()
  const end = begun + seconds * 1000
  const connection = async () => {
    while (performance.now() < end) {
      const ask = next()
      const from = performance.now()
      const status = await answer(agent, base, ask).catch(() => 0)
      if (status === ask.status) latencies.push(performance.now() - from)
      else errors += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, connection))
  agent.destroy()
  return { latencies, seconds: (performance.now() - begun) / 1000, errors }
}

/** Status of the answer once all of its body has come. */
export function answer(agent: Agent, base: string, ask: Ask): Promise<number> {
  return new Promise((done, failed) => {
    const { method, path, headers, body } = ask
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(`${base}${path}`, {
      agent,
      method,
      headers: { ...headers, ...length },
    })
    sent.on('response', (response: IncomingMessage) => {
      response.on('end', () => done(response.statusCode ?? 0))
      response.on('error', failed)
      response.resume()
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** The value below which so many percent of the latencies lie. */
export function percentile(latencies: readonly number[], percent: number): number {
  const sorted = [...latencies].sort((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)
  return sorted[Math.max(index, 0)] ?? Number.NaN
}
