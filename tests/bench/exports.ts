import { setTimeout as sleep } from 'node:timers/promises'
import { usageOf } from './processes.ts'
import { setUp } from './stage.ts'

/** One export of the whole ledger: from being asked for to the last byte fetched. Memory in MB. */
export type Export = Readonly<{
  format: string
  rows: number
  seconds: number
  megabytes: number
  /** Of application and database together, before and at most while it was written. */
  memoryBefore: number
  memoryPeak: number
}>

type Asked = Readonly<{ id: string; status: string; done: number }>

const FORMATS = ['xlsx', 'csv', 'jsonl'] as const
/** One that takes longer has gone wrong. */
const PATIENCE = 30 * 60_000

/** Each format in turn, on a product with its background work. */
export async function measureExports(issues: number): Promise<Export[]> {
  const bench = await setUp(issues, { worker: true })
  try {
    const measured: Export[] = []
    for (const format of FORMATS) measured.push(await exportOf(bench, format))
    return measured
  } finally {
    await bench.stop()
  }
}

async function exportOf(
  { target, token }: Awaited<ReturnType<typeof setUp>>,
  format: string,
): Promise<Export> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const memory = () => usageOf(target.roots()).memory
  const memoryBefore = memory()
  let memoryPeak = memoryBefore
  const begun = performance.now()
  const url = `${target.base}/api/v1/exports`
  const body = JSON.stringify({ format })
  let asked = await answer<Asked>(await fetch(url, { method: 'POST', headers, body }))
  while (asked.status !== 'done') {
    if (asked.status === 'failed') throw new Error(`the export as ${format} failed`)
    if (performance.now() - begun > PATIENCE) throw new Error(`no ${format} within half an hour`)
    await sleep(200)
    memoryPeak = Math.max(memoryPeak, memory())
    asked = await answer<Asked>(await fetch(`${url}/${asked.id}`, { headers }))
  }
  const file = await fetch(`${url}/${asked.id}/file`, { headers })
  const bytes = (await file.arrayBuffer()).byteLength
  const seconds = (performance.now() - begun) / 1000
  return { format, rows: asked.done, seconds, megabytes: bytes / 2 ** 20, memoryBefore, memoryPeak }
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
