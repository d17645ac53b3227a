import { access } from 'node:fs/promises'
import { StartupError } from '#lib/config/startup-error.ts'
import { digestFile, storedPath } from '#lib/evidence/store.ts'
import type { FileStore } from '#lib/verify/check-files.ts'
import { sentence } from '#lib/verify/difference.ts'
import { type VerifyReport, verify } from '#lib/verify/verify.ts'
import type { CommandInput } from './command.ts'

/**
 * Verifies the whole database, and the stored files when asked, and prints the counts.
 * @throws StartupError naming issue, sequence number, field and both values of a difference.
 */
export async function verifyAndPrint(
  { print, log }: Pick<CommandInput, 'print' | 'log'>,
  withFiles: boolean,
): Promise<VerifyReport> {
  const report = await verify({ store: withFiles ? store : undefined, log })
  const { districts, issues, events, evidence, files, digest, difference } = report
  if (difference) {
    throw new StartupError(`The record contradicts itself. ${sentence(difference)}.`)
  }
  print(`Districts: ${districts}, issues: ${issues}, events: ${events}, evidence: ${evidence}`)
  if (withFiles) print(`Stored files read: ${files}`)
  print(`Everything agrees. Digest of all histories: ${digest}`)
  return report
}

const store: FileStore = {
  digest: (sha256) => digestFile(storedPath(sha256)).catch(absent(null)),
  hasPreview: (sha256) => access(storedPath(sha256, 'preview')).then(() => true, absent(false)),
}

function absent<T>(answer: T) {
  return (error: unknown): T => {
    if ((error as { code?: string }).code === 'ENOENT') return answer
    throw error
  }
}
