import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'
import type { Chance } from './random.ts'

/** On so many mornings in a hundred the worker is killed while it is at work. */
const KILLED = 6
/** Milliseconds into its work at which the kill comes, at most. */
const LATEST = 40

/** A worker process of its own that lets the clock act when it is told what time it is. */
export class TickingWorker {
  kills = 0
  private child: ChildProcess
  private lines: Interface
  private readonly chance: Chance | null

  private constructor(chance: Chance | null) {
    this.chance = chance
    this.child = launch()
    this.lines = createInterface({ input: this.child.stdout as NodeJS.ReadableStream })
  }

  /** @param chance when given, the worker is killed at instants it decides */
  static async start(chance: Chance | null): Promise<TickingWorker> {
    const worker = new TickingWorker(chance)
    await worker.answer()
    return worker
  }

  /** Lets the clock act up to an instant; returns when nothing is owed any more. */
  async tick(now: Date): Promise<void> {
    if (this.chance && this.chance.int(1, 100) <= KILLED) await this.killAtWork(now, this.chance)
    this.send(now)
    await this.answer()
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit')
    this.child.stdin?.end()
    await gone
  }

  /** Killed some moments into its work, wherever it then is, and started anew. */
  private async killAtWork(now: Date, chance: Chance): Promise<void> {
    const { child } = this
    const gone = once(child, 'exit')
    this.send(now)
    setTimeout(() => child.kill('SIGKILL'), chance.int(0, LATEST))
    await gone
    this.lines.close()
    this.kills += 1
    this.child = launch()
    this.lines = createInterface({ input: this.child.stdout as NodeJS.ReadableStream })
    await this.answer()
  }

  private send(now: Date): void {
    this.child.stdin?.write(`${now.toISOString()}\n`)
  }

  private async answer(): Promise<void> {
    const waiting = new AbortController()
    const { signal } = waiting
    const died = once(this.child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the worker ended with ${code}`)
    })
    died.catch(() => {})
    await Promise.race([once(this.lines, 'line', { signal }), died]).finally(() => waiting.abort())
  }
}

function launch(): ChildProcess {
  return spawn(process.execPath, ['tests/support/simulation/worker-child.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}
