import { join } from 'node:path'
import { env } from '#lib/config/env.ts'

/** Where the files of exports lie; nothing in it is part of the record. */
export function exportDir(): string {
  return join(env().dataDir, 'exports')
}

/** The file an attempt has written; it bears this name only once it is whole. */
export function exportPath(id: string, claim: string): string {
  return join(exportDir(), `${id}-${claim}`)
}
