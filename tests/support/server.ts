import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '#lib/db/cluster.ts'

export interface RunningProduct {
  url: string
  dataDir: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Ends it cleanly and, unless told otherwise, removes its data. Gives its exit code. */
  stop(options?: { keepData?: boolean }): Promise<number | null>
}

export interface ProductOptions {
  env?: Record<string, string>
  /** An existing data folder, for a second start. */
  dataDir?: string
  /** Milliseconds until it must be ready; the first start of a source also builds it. */
  patience?: number
}

/**
 * Starts the built product as its users do, on a free port, with the demo district in a database
 * of its own.
 */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const port = await freePort()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'sanzhi-product-'))
  const child = spawn(process.execPath, [resolve('lib/launch/serve.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: productEnv({ PORT: String(port), DATA_DIR: dataDir, ...options.env }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  const stop = async ({ keepData = false } = {}) => {
    child.kill('SIGTERM')
    const code = await ended
    if (!keepData) rmSync(dataDir, { recursive: true, force: true })
    return code
  }
  const url = `http://127.0.0.1:${port}`
  const product = { url, dataDir, process: child, output: () => said, stop }
  if (await isReady(product, ended, options.patience ?? 240_000)) return product
  // What was there before is not given up because nothing started on it.
  await stop({ keepData: options.dataDir !== undefined })
  throw new Error(`The product did not become ready:\n${product.output()}`)
}

/** The product that the whole run of the browser tests shares; it has the demo district. */
export function sharedProductUrl(): string {
  const url = process.env.SANZHI_TEST_PRODUCT
  if (!url) throw new Error('This vitest project has no running product: see vitest.config.ts.')
  return url
}

/** The data folder of that product, for administration commands beside it. */
export function sharedProduct(): { url: string; dataDir: string } {
  return { url: sharedProductUrl(), dataDir: process.env.SANZHI_TEST_PRODUCT_DATA ?? '' }
}

/** The surroundings of a product under test: nothing of the test's own settings leaks in. */
export function productEnv(own: Record<string, string>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, SANZHI_COUNT_QUERIES: '1', WEB_PROCESSES: '1' }
  const leaking = [
    ...['DATABASE_URL', 'AUTH_SECRET', 'DEMO', 'HOST', 'WORKER'],
    ...['NEXTAUTH_URL', 'NEXTAUTH_SECRET'],
  ]
  for (const name of [...leaking, 'npm_lifecycle_event', 'SANZHI_LAUNCHERS', 'VITEST']) {
    delete env[name]
  }
  return { ...env, ...own }
}

async function isReady(
  product: RunningProduct,
  ended: Promise<number | null>,
  patience: number,
): Promise<boolean> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (product.output().includes('is ready at')) return true
    if (hasEnded) break
    await new Promise((done) => setTimeout(done, 25))
  }
  return false
}
