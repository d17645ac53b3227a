type Task = () => Promise<unknown> | unknown

const key = Symbol.for('sanzhi.shutdown')
const shared = globalThis as { [key]?: Task[] }

/**
 * Registers work to be done when the product stops, after the last request has been answered and
 * before the database stops. Also for code in the server's bundles, which have their own modules.
 */
export function onShutdown(task: Task): void {
  shared[key] ??= []
  shared[key].push(task)
}

/** Does all registered work, the newest first; a failure is told and does not stop the rest. */
export async function runShutdown(): Promise<void> {
  for (const task of (shared[key] ?? []).splice(0).reverse()) {
    try {
      await task()
    } catch (error) {
      process.stderr.write(`While stopping: ${error instanceof Error ? error.message : error}\n`)
    }
  }
}
