import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { launchers } from './process-identity.mjs'

/**
 * Installs what is missing, then runs a TypeScript entry of this folder under the project's own
 * Node and ends with its exit code. Written for any Node from 20 on, before anything is installed.
 * @param {string} entry file name below lib/launch
 * @param {string[]} args
 * @param {(line: string) => void} log
 */
export async function handOver(entry, args, log) {
  try {
    const node = await ensureInstalled(log)
    process.exitCode = await runEntry(node, entry, args)
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
    process.exitCode = 1
  }
}

function runEntry(node, entry, args) {
  const above = JSON.stringify(launchers())
  const child = spawn(node, [join(root, 'lib', 'launch', entry), ...args], {
    cwd: root,
    // The channel tells the child at once when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SANZHI_LAUNCHERS: above, NEXT_TELEMETRY_DISABLED: '1' },
  })
  // At a terminal Ctrl-C reaches both; from elsewhere only this process. Twice does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  })
}

function sentence(error) {
  if (error?.code === 'ENOSPC') return 'The disk is full: free some space and try again.'
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    return `No permission to write ${error.path ?? root}: give this user the right or use another folder.`
  }
  return error?.message ?? String(error)
}
