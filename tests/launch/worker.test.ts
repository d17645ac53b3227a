import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findPostmaster } from '#lib/db/postmaster.ts'
import { productEnv, type RunningProduct, startProduct } from '#tests/support/server.ts'
import { privateFolder } from './folder.ts'

/** `npm run worker` on a data folder, once it says that it runs. */
async function work(dataDir: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['lib/launch/run-worker.ts'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: productEnv({ DATA_DIR: dataDir, ...env }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  onTestFinished(async () => void (await stop()))
  return { stop, ended, said: () => said }
}
const running = 'The worker of Sanzhi 三治 is running (Ctrl-C stops it)'

const workerOf = async ({ url }: RunningProduct) =>
  (await (await fetch(`${url}/api/health`)).json()).worker.status

test('a worker brings its database along, and stops cleanly when asked', async () => {
  const dataDir = privateFolder()
  const worker = await work(dataDir)
  await expect.poll(worker.said, { timeout: 60_000 }).toContain(running)
  expect(findPostmaster(join(dataDir, 'postgres'))).not.toBeNull()
  expect(await worker.stop()).toBe(0)
  expect(worker.said().trim()).toBe(running)
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()
})

test('a wrong setting is told in one sentence', async () => {
  const worker = await work(privateFolder(), { WORKER: 'maybe' })
  expect(await worker.ended).toBe(1)
  expect(worker.said().trim()).toBe('WORKER must be on or off.')
})

test('the product does the background work itself, unless it is told to leave it', async () => {
  const dataDir = privateFolder()
  const first = await startProduct({ dataDir, env: { DEMO: 'off' } })
  onTestFinished(async () => void (await first.stop({ keepData: true })))
  await expect.poll(() => workerOf(first), { timeout: 15_000 }).toBe('ok')
  expect(await first.stop({ keepData: true })).toBe(0)

  const second = await startProduct({ dataDir, env: { DEMO: 'off', WORKER: 'off' } })
  onTestFinished(async () => void (await second.stop({ keepData: true })))
  expect(await workerOf(second)).toBe('none')
  const [one, other] = [await work(dataDir), await work(dataDir)]
  await expect.poll(() => workerOf(second), { timeout: 60_000 }).toBe('ok')
  expect(await one.stop()).toBe(0)
  await expect.poll(() => workerOf(second), { timeout: 60_000 }).toBe('ok')
  expect(await other.stop()).toBe(0)
  expect(await workerOf(second)).toBe('none')
})
