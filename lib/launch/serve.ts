import type { Settings } from '#lib/config/env.ts'
import { startupSentence } from '#lib/config/startup-error.ts'
import { ensureBuilt } from './build.ts'
import { demoLogins, prepareDatabase } from './demo.ts'
import { prepareEnvironment, readSettings } from './environment.ts'
import { ensureClient } from './generate-client.ts'
import { checkPort } from './http-server.ts'
import { keepAlive } from './keep-alive.ts'
import { stopWhenAsked } from './lifecycle.ts'
import { startPageProcesses } from './page-processes.ts'
import { startPages } from './pages.ts'
import { claimDataDir, ownLaunchers } from './run-file.ts'
import { onShutdown, runShutdown } from './shutdown.ts'

const log = (line: string) => void process.stdout.write(`${line}\n`)
const dev = process.argv.includes('--dev')

/** From nothing to a serving product; every step undoes itself on the way down. */
async function serve() {
  const launchers = ownLaunchers()
  stopWhenAsked(launchers)
  const settings = readSettings()
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  onShutdown(await claimDataDir(settings.dataDir, settings.publicUrl, launchers))
  await checkPort(settings.host, settings.port)
  await ensureClient(log)
  const environment = await prepareEnvironment(settings)
  if (environment.server) keepAlive(environment.server)
  await prepareDatabase(environment, log)
  if (!dev) await ensureBuilt(log)
  await answer(settings)
  if (settings.worker) await startWork()
  log(`Sanzhi 三治 is ready at ${settings.publicUrl} (Ctrl-C stops it)`)
  if (settings.demo) printDemoLogins()
}

/** With one process for the pages it is this one. */
async function answer(settings: Settings) {
  const count = dev ? 1 : settings.webProcesses
  await (count > 1 ? startPageProcesses(count) : startPages(settings, dev))
}

/** Registered last, so that it ends first, while the database is still there. */
async function startWork() {
  const { startBackgroundWork } = await import('#lib/jobs/start.ts')
  const worker = startBackgroundWork()
  onShutdown(() => worker.stop())
}

function printDemoLogins() {
  log('Demo accounts, password sanzhi-demo:')
  for (const [login, who] of demoLogins) log(`  ${login.padEnd(28)} ${who}`)
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`${startupSentence(error)}\n`)
  await runShutdown()
  process.exit(1)
}
