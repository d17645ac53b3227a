import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ pid: number, born: string }} Identity */

/**
 * When a process was born, as a string to compare, or null when there is no such process.
 * A process number alone is not an identity: numbers are reused, in containers within minutes.
 * @param {number} pid
 * @returns {string | null}
 */
export function bornAt(pid) {
  if (process.platform === 'linux') return bornAtLinux(pid)
  if (!exists(pid)) return null
  if (process.platform === 'win32') return 'unknown'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** @returns {Identity} the calling process */
export function ownIdentity() {
  return { pid: process.pid, born: bornAt(process.pid) ?? 'unknown' }
}

/**
 * Whether exactly this process still runs (not merely one with the same number).
 * @param {Identity | null | undefined} identity
 */
export function isAlive(identity) {
  if (!identity || !Number.isInteger(identity.pid) || identity.pid <= 0) return false
  return bornAt(identity.pid) === identity.born
}

/**
 * The processes above this one up to the npm that started it: a shell may stand in between,
 * and when npm is killed only the shell's parent changes.
 * @returns {Identity[]}
 */
export function launchers() {
  if (!process.env.npm_lifecycle_event) return []
  const chain = [process.ppid]
  const grandparent = shellParent(process.ppid)
  if (grandparent) chain.push(grandparent)
  return chain.flatMap((pid) => {
    const born = bornAt(pid)
    return born && pid > 1 ? [{ pid, born }] : []
  })
}

function exists(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function linuxStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may itself contain spaces and parentheses.
    const end = text.lastIndexOf(')')
    const fields = text.slice(end + 2).split(' ')
    const name = text.slice(text.indexOf('(') + 1, end)
    return { name, state: fields[0], parent: Number(fields[1]), start: fields[19] }
  } catch {
    return null
  }
}

function bornAtLinux(pid) {
  const stat = linuxStat(pid)
  // A zombie has ended; only its parent has not noticed.
  if (!stat || stat.state === 'Z' || stat.state === 'X') return null
  return `${bootId()}:${stat.start}`
}

let boot
function bootId() {
  if (boot === undefined) {
    try {
      boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8)
    } catch {
      boot = ''
    }
  }
  return boot
}

function shellParent(pid) {
  if (process.platform === 'linux') {
    const stat = linuxStat(pid)
    return stat && isShell(stat.name) ? stat.parent : null
  }
  if (process.platform === 'win32') return null
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    const [parent = '', name = ''] = line.trim().split(/\s+/)
    return isShell(name.split('/').pop()) ? Number(parent) : null
  } catch {
    return null
  }
}

function isShell(name) {
  return ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'busybox'].includes(name.replace(/^-/, ''))
}
