import { join } from 'node:path'
import { StartupError } from '#lib/config/startup-error.ts'
import { withFileLock } from './file-lock.mjs'
import { fingerprint, isStamped, stamp } from './fingerprint.ts'
import { runStep } from './run-step.ts'

const stampFile = join('lib', 'db', 'generated', '.made-from')
const sources = [
  join('prisma', 'schema.prisma'),
  join('node_modules', 'prisma', 'package.json'),
  join('node_modules', '@prisma', 'client', 'package.json'),
]

/** Generates the database client again when the schema or Prisma has changed. */
export async function ensureClient(log: (line: string) => void): Promise<void> {
  const hash = fingerprint(sources)
  if (isStamped(stampFile, hash)) return
  await withFileLock(join('.data', 'generate.lock'), async () => {
    if (isStamped(stampFile, hash)) return
    log('Generating the database client …')
    const script = join('node_modules', 'prisma', 'build', 'index.js')
    const { code, output } = await runStep(script, ['generate'])
    if (code !== 0) throw new StartupError(`prisma generate failed:\n${output.trim()}`)
    stamp(stampFile, hash)
  })
}
