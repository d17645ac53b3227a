import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startProduct } from '#tests/support/server.ts'

/** Processes that a process started and that answer pages. */
function pageProcesses(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [, above] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        return above === String(parent) && command.includes('page-process.ts')
      } catch {
        return false
      }
    })
    .map(Number)
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 60_000, interval: 50 }).toBe(true)
}

test.runIf(process.platform === 'linux')(
  'several processes answer, a killed one is replaced, and all end with the product',
  { timeout: 300_000 },
  async () => {
    const product = await startProduct({ env: { WEB_PROCESSES: '2' } })
    const own = product.process.pid ?? 0
    const health = async () => (await fetch(`${product.url}/api/health`)).status === 200
    const first = pageProcesses(own)
    expect(first).toHaveLength(2)
    expect(await health()).toBe(true)
    process.kill(first[0] ?? 0, 'SIGKILL')
    await until(() => pageProcesses(own).filter((pid) => !first.includes(pid)).length === 1)
    await until(health)
    const running = pageProcesses(own)
    expect(await product.stop()).toBe(0)
    for (const pid of running) expect(() => process.kill(pid, 0)).toThrow()
  },
)

test.runIf(process.platform === 'linux')(
  'when the product is killed its page processes end by themselves',
  { timeout: 300_000 },
  async () => {
    const product = await startProduct({ env: { WEB_PROCESSES: '2' } })
    const running = pageProcesses(product.process.pid ?? 0)
    expect(running).toHaveLength(2)
    product.process.kill('SIGKILL')
    const isGone = (pid: number) => !readdirSync('/proc').includes(String(pid))
    await until(() => running.every(isGone))
    await product.stop()
  },
)
