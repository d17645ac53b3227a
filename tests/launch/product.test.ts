import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findPostmaster } from '#lib/db/postmaster.ts'
import { productEnv, type RunningProduct, startProduct } from '#tests/support/server.ts'

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sanzhi-product-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function start(dataDir: string, env: Record<string, string> = {}): Promise<RunningProduct> {
  // The demo district has tests of its own; these are about the coming and going.
  const product = await startProduct({ dataDir, env: { DEMO: 'off', ...env } })
  onTestFinished(async () => void (await product.stop({ keepData: true })))
  return product
}

/** Starts it and waits for it to refuse. */
function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['lib/launch/serve.ts'], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: productEnv(env),
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((done) => child.on('close', (code) => done({ code, said: said.trim() })))
}

const health = async (product: RunningProduct) =>
  (await fetch(`${product.url}/api/health`).catch(() => null))?.status ?? 0
const postmaster = (dataDir: string) => findPostmaster(join(dataDir, 'postgres'))

test('it stops cleanly, and a second start is ready within five seconds', {
  retry: 1,
}, async () => {
  const dataDir = folder()
  const first = await start(dataDir)
  expect(await health(first)).toBe(200)
  expect(await first.stop({ keepData: true })).toBe(0)
  expect(postmaster(dataDir)).toBeNull()
  const began = Date.now()
  const second = await start(dataDir)
  expect(Date.now() - began).toBeLessThan(5000)
  expect(await health(second)).toBe(200)
})

test('it heals after the database, and after it was itself, killed', async () => {
  const dataDir = folder()
  const first = await start(dataDir)
  process.kill(postmaster(dataDir)?.pid as number, 'SIGKILL')
  await expect.poll(() => health(first), { timeout: 15_000 }).toBe(200)
  first.process.kill('SIGKILL')
  await expect.poll(() => health(first)).toBe(0)
  const second = await start(dataDir)
  expect(await health(second)).toBe(200)
})

test('a second start in the same folder says where the first runs', async () => {
  const dataDir = folder()
  const product = await start(dataDir)
  const { code, said } = await refusal({ DATA_DIR: dataDir, PORT: new URL(product.url).port })
  expect({ code, said }).toEqual({
    code: 1,
    said: `Sanzhi is already running here at ${product.url}.`,
  })
})

test('a taken port is named together with the way out', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const { code, said } = await refusal({ DATA_DIR: folder(), PORT: String(port) })
  expect(code).toBe(1)
  expect(said).toBe(
    `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`,
  )
})

test.each([
  [{ DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/x' }, /^AUTH_SECRET is required/],
  [{ HOST: '0.0.0.0' }, /needs DEMO=off/],
  [{ DATA_DIR: join('package.json', 'data') }, /cannot be a folder/],
])('%o is refused with one sentence', async (env, sentence) => {
  const { code, said } = await refusal({ DATA_DIR: folder(), ...env } as Record<string, string>)
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  expect(said.split('\n')).toHaveLength(1)
})

test('the generated secret is kept and nobody else may read it', async () => {
  const dataDir = folder()
  const product = await start(dataDir)
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8')
  expect(secret.length).toBeGreaterThanOrEqual(43)
  await product.stop({ keepData: true })
  await start(dataDir)
  expect(readFileSync(join(dataDir, 'auth-secret'), 'utf8')).toBe(secret)
})
