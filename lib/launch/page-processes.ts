import cluster, { type Worker } from 'node:cluster'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/config/startup-error.ts'
import { onShutdown } from './shutdown.ts'

/** A process that ends by itself is replaced, but not more often than this (milliseconds). */
const PAUSE = 1000

/**
 * Left to itself each process lets its rubbish grow to half a gigabyte and more before it looks for it.
 * More room for what is young keeps what a page leaves behind from growing old. Megabytes.
 */
const BOUNDS = ['--max-old-space-size=512', '--max-semi-space-size=32']

/**
 * Lets several processes answer requests on one port; one that dies is replaced. When the product stops
 * they finish what they answer first.
 * @throws StartupError when one of them does not come up; it has said why
 */
export async function startPageProcesses(count: number): Promise<void> {
  let isStopping = false
  cluster.setupPrimary({
    exec: join('lib', 'launch', 'page-process.ts'),
    args: [],
    execArgv: [...process.execArgv, ...BOUNDS],
  })
  cluster.on('exit', async (gone) => {
    if (isStopping || !ready.has(gone)) return
    console.error(`Page process ${gone.process.pid} ended and is replaced.`)
    await sleep(PAUSE)
    if (!isStopping) await start().catch((error) => console.error(error))
  })
  onShutdown(async () => {
    isStopping = true
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && stop(worker)))
  })
  await Promise.all(Array.from({ length: count }, start))
}

const ready = new WeakSet<Worker>()

function start(): Promise<void> {
  const worker = cluster.fork()
  return new Promise((done, failed) => {
    worker.once('message', () => {
      ready.add(worker)
      done()
    })
    worker.once('exit', () => failed(new StartupError('The pages could not be started.')))
  })
}

function stop(worker: Worker): Promise<void> {
  return new Promise((done) => {
    worker.once('exit', () => done())
    worker.process.kill('SIGTERM')
  })
}
