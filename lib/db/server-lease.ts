import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Identity, isAlive, ownIdentity } from '#lib/launch/process-identity.mjs'

/**
 * Server and command line may use one embedded database at the same time. Each leaves its
 * identity here, and the last one out stops the database; the dead do not count.
 */
export function addLease(folder: string): string {
  const dir = leaseDir(folder)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, `${process.pid}-${randomBytes(4).toString('hex')}.json`)
  writeFileSync(file, JSON.stringify(ownIdentity()), { mode: 0o600 })
  return file
}

/** Whether a living process still uses the database. Clears away what the dead left. */
export function hasLeases(folder: string): boolean {
  let found = false
  for (const name of list(leaseDir(folder))) {
    const file = join(leaseDir(folder), name)
    if (isAlive(read(file))) found = true
    else rmSync(file, { force: true })
  }
  return found
}

function leaseDir(folder: string): string {
  return join(folder, 'postgres.users')
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

function read(file: string): Identity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Identity
  } catch {
    return null
  }
}
