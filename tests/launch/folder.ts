import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A data folder that only its owner may enter; removed after the test. */
export function privateFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'sanzhi-launch-'))
  chmodSync(parent, 0o700)
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'data')
}
