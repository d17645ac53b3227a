import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './load.ts'
import { setUp } from './stage.ts'

/** Whose code the processor runs; what belongs to nobody else is the product with its libraries. */
const OWNERS = {
  'React and Next': /next-server|node_modules_next|next\/dist|server\/(base-server|lib|route)/,
  'database driver':
    /\/pg(-pool|-protocol|-types)?\/|runtime\/client\.js|driver-adapter|adapter-pg/,
  'Node.js': /^node:|^$/,
} as const
const OWN = 'product and libraries'
const GARBAGE = 'garbage collection'
export const PARTS = ['React and Next', OWN, 'database driver', 'Node.js', GARBAGE] as const
type Part = (typeof PARTS)[number]

/** Where the time of the process that answers goes, in shares of one; that of the database is beside it. */
export type Profile = Readonly<{ operation: string; shares: Readonly<Record<Part, number>> }>

/** V8's profile: for each sample the node that ran and the microseconds since the one before. */
type Sampled = Readonly<{
  nodes: readonly Readonly<{ id: number; callFrame: { functionName: string; url: string } }>[]
  samples: readonly number[]
  timeDeltas: readonly number[]
}>

const OPERATIONS = ['bare page', 'ledger page', 'ledger JSON', 'issue page', 'create', 'action']
const AT_ONCE = 4

/** Samples each operation for some seconds, once it has run warm, in the one process that answers. */
export async function profileAll(issues: number, seconds: number): Promise<Profile[]> {
  const bench = await setUp(issues, { processes: 1 })
  const { target } = bench
  const [pid = 0] = target.roots().app
  const inspector = await inspect(pid)
  try {
    const profiles: Profile[] = []
    for (const operation of OPERATIONS) {
      let n = 0
      const next = () => {
        const ask = target.ask(operation, n++)
        if (!ask) throw new Error(`there is no ${operation}`)
        return ask
      }
      const plan = { base: target.base, concurrency: AT_ONCE, seconds, next }
      await run(plan)
      await inspector.send('Profiler.start')
      await run(plan)
      const { profile } = await inspector.send('Profiler.stop')
      profiles.push({ operation, shares: sharesOf(profile) })
    }
    return profiles
  } finally {
    inspector.close()
    await bench.stop()
  }
}

function sharesOf({ nodes, samples, timeDeltas }: Sampled): Record<Part, number> {
  const partOf = new Map(nodes.map(({ id, callFrame }) => [id, partNamed(callFrame)]))
  const spent = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>
  for (const [index, id] of samples.entries()) {
    const part = partOf.get(id)
    if (part) spent[part] += timeDeltas[index] ?? 0
  }
  const all = PARTS.reduce((sum, part) => sum + spent[part], 0)
  for (const part of PARTS) spent[part] /= all
  return spent
}

function partNamed({ functionName, url }: Sampled['nodes'][number]['callFrame']): Part | null {
  if (functionName === '(idle)') return null
  if (functionName === '(garbage collector)') return GARBAGE
  const found = Object.entries(OWNERS).find(([, pattern]) => pattern.test(url))
  return found ? (found[0] as Part) : OWN
}

const PORT = 9229

/** Opens the inspector of a running Node process and speaks its protocol. */
async function inspect(pid: number) {
  process.kill(pid, 'SIGUSR1')
  await sleep(1000)
  const [page] = await (await fetch(`http://127.0.0.1:${PORT}/json`)).json()
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  const waiting = new Map<number, (result: { profile: Sampled }) => void>()
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(data)
    waiting.get(id)?.(result)
  }
  await new Promise((done, failed) => {
    socket.onopen = done
    socket.onerror = failed
  })
  let last = 0
  const send = (method: string) => {
    last += 1
    socket.send(JSON.stringify({ id: last, method }))
    return new Promise<{ profile: Sampled }>((done) => waiting.set(last, done))
  }
  await send('Profiler.enable')
  return { send, close: () => socket.close() }
}
