import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { refuse } from './file-name.ts'
import { HEIC_EXIT } from './heic-limits.ts'

const TIME_LIMIT = 45_000
const HEAP_LIMIT = 512 // MB of JavaScript objects; the decoder's own memory is bounded in the child

/**
 * Turns a HEIC picture into a JPEG in a process of its own: a picture built to exhaust or hang the
 * decoder ends that process and nothing else. The process knows no settings and no secrets.
 * @throws DomainError too_large (rule `pixels`) or invalid_input (rule `broken`), naming the file.
 */
export async function heicToJpeg(input: string, output: string, name: string): Promise<void> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/evidence/heic-child.ts')
  const args = [`--max-old-space-size=${HEAP_LIMIT}`, '--no-warnings', script, input, output]
  const child = spawn(process.execPath, args, {
    stdio: 'ignore',
    env: { NODE_ENV: 'production' },
    timeout: TIME_LIMIT,
    killSignal: 'SIGKILL',
  })
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('exit', done)
  })
  if (code === HEIC_EXIT.done) return
  if (code === HEIC_EXIT.tooLarge) throw refuse('too_large', name, 'pixels')
  if (code === HEIC_EXIT.notWritten) throw new Error('a decoded picture could not be written')
  throw refuse('invalid_input', name, 'broken')
}
