import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { productEnv } from './server.ts'

/** A running product as a script sees it. */
export type ProductAddress = Readonly<{ url: string; dataDir: string }>

export type Answer = Readonly<{ status: number; body: Json; headers: Headers }>
// biome-ignore lint/suspicious/noExplicitAny: tests read answers as any script would
export type Json = any

/** Calls of one user through the API. */
export type Caller = Readonly<{
  get(path: string): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  upload(file: File, path?: string): Promise<Answer>
  /** Performs an action with the version the issue has now. */
  act(number: string, action: string, input?: object): Promise<Answer>
}>

/** What an administration command prints, run beside the product on the same data folder. */
export async function runCli(dataDir: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile)
  const script = resolve('lib/launch/cli.mjs')
  const { stdout } = await run(process.execPath, [script, ...args], {
    env: productEnv({ DATA_DIR: dataDir }),
  })
  return stdout
}

/** A caller with a token of its own from `cli token create`. */
export async function callerFor(product: ProductAddress, login: string): Promise<Caller> {
  const token = (await runCli(product.dataDir, 'token', 'create', '--login', login)).trim()
  return callerWith(product.url, token)
}

/** A caller with a token it already has. */
export function callerWith(url: string, token: string): Caller {
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${token}`, ...init.headers }
    const response = await fetch(`${url}/api/v1${path}`, { ...init, headers })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    }
  }
  const post: Caller['post'] = (path, body, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    get: (path) => send(path),
    post,
    patch: (path, body) =>
      send(path, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    delete: (path) => send(path, { method: 'DELETE' }),
    upload: (file, path = '/evidence') => {
      const form = new FormData()
      form.set('file', file)
      return send(path, { method: 'POST', body: form })
    },
    act: async (number, action, input = {}) => {
      const { body } = await send(`/issues/${number}`)
      return post(`/issues/${number}/actions`, { action, version: body.version, ...input })
    },
  }
}
