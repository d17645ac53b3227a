import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { READ_EXIT } from './limits.ts'
import { sheetRefusal } from './refusal.ts'
import { inTurn } from './turns.ts'

const HEAP_LIMIT = 512 // MB

type Job = Readonly<{
  bytes: Uint8Array
  /** What read-child.ts is to do. */
  args: readonly string[]
  kind: 'sheet' | 'ledger'
  /** Milliseconds after which the process is ended, whatever it does. */
  time: number
}>

/**
 * Lines of JSON from a reading process: a file built to exhaust or hang the reader ends that process
 * and nothing else. Lines are read no faster than they are taken; who stops taking them ends it.
 * @throws DomainError invalid_input at `file` after the last line, when the file was refused.
 */
export async function* childLines<T>(job: Job): AsyncGenerator<T> {
  const done = await turn()
  const child = startChild(job)
  const exit = once(child, 'exit')
  try {
    let rest = ''
    child.stdout.setEncoding('utf8')
    for await (const chunk of child.stdout) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as T
    }
    const [code] = await exit
    if (code !== READ_EXIT.done) throw refusalOf(code, job.kind)
  } finally {
    child.kill('SIGKILL')
    done()
  }
}

function refusalOf(code: number | null, kind: Job['kind']) {
  if (code === READ_EXIT.empty) return sheetRefusal('sheet_empty', kind)
  return sheetRefusal(code === READ_EXIT.broken ? 'sheet_broken' : 'sheet_too_large', kind)
}

/** Waits for its place; what comes back gives the place up. */
async function turn(): Promise<() => void> {
  const held = Promise.withResolvers<void>()
  await new Promise<void>((begin) => {
    void inTurn(async () => {
      begin()
      await held.promise
    })
  })
  return held.resolve
}

/** The process knows no settings and no secrets. */
function startChild({ bytes, args, kind, time }: Job) {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/sheet/read-child.ts')
  const [wanted = 'first', ...more] = args
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_LIMIT}`, '--no-warnings', script, wanted, kind, ...more],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production' },
      timeout: time,
      killSignal: 'SIGKILL',
    },
  )
  // A child that gave up reads no further; its end says why.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  return child
}
