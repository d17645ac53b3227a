import { join } from 'node:path'
import { StartupError } from '#lib/config/startup-error.ts'
import { withFileLock } from './file-lock.mjs'
import { fingerprint, isStamped, stamp } from './fingerprint.ts'
import { runStep } from './run-step.ts'

const stampFile = join('.next', 'built-from')
const sources = [
  'app',
  'components',
  'lib',
  'public',
  join('prisma', 'schema.prisma'),
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'instrumentation.ts',
]

/** Whether the build in .next was made from the source as it is now. */
export function isBuilt(): boolean {
  return isStamped(stampFile, fingerprint(sources))
}

/**
 * Builds the pages unless they were built from exactly this source.
 * @returns whether something was built
 * @throws StartupError with what the build said
 */
export async function ensureBuilt(log: (line: string) => void): Promise<boolean> {
  if (isBuilt()) return false
  const wait = () => log('Another process is building here; waiting for it …')
  return withFileLock(join('.data', 'build.lock'), () => build(log), wait)
}

async function build(log: (line: string) => void): Promise<boolean> {
  const hash = fingerprint(sources)
  if (isStamped(stampFile, hash)) return false
  log('Building the pages (about a minute the first time) …')
  const started = Date.now()
  const script = join('node_modules', 'next', 'dist', 'bin', 'next')
  const env = { NODE_ENV: 'production' }
  const { code, output } = await runStep(script, ['build'], () => {}, env)
  if (code !== 0) throw new StartupError(`next build failed:\n${output.trim()}`)
  stamp(stampFile, hash)
  log(`Pages built in ${Math.round((Date.now() - started) / 1000)} s.`)
  return true
}
