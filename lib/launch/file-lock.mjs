import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, ownIdentity } from './process-identity.mjs'

/**
 * Runs `work` while holding the lock file, which names its holder; the lock of a process that
 * has died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withFileLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) onWait()
    await sleep(100 + Math.random() * 100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function tryLock(file) {
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(own, JSON.stringify(ownIdentity()))
  try {
    // A link appears together with its content, so nobody ever reads a half-written lock.
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeIfStale(file)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

function removeIfStale(file) {
  const seen = readOrNull(file)
  if (seen === null || isAlive(parse(seen))) return
  const aside = `${file}.stale.${randomBytes(4).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  // Between reading and renaming another process may have taken the lock over: give it back.
  if (readOrNull(aside) !== seen) {
    try {
      linkSync(aside, file)
    } catch {
      // Already taken again; the holder we moved aside is the loser of that race.
    }
  }
  rmSync(aside, { force: true })
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
