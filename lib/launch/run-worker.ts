import { startupSentence } from '#lib/config/startup-error.ts'
import { migrate } from '#lib/db/migrate.ts'
import { prepareEnvironment, readSettings } from './environment.ts'
import { ensureClient } from './generate-client.ts'
import { keepAlive } from './keep-alive.ts'
import { stopWhenAsked } from './lifecycle.ts'
import { ownLaunchers } from './run-file.ts'
import { onShutdown, runShutdown } from './shutdown.ts'

const log = (line: string) => void process.stdout.write(`${line}\n`)

/** Does the background work in a process of its own, beside the product or several beside each other. */
async function work() {
  stopWhenAsked(ownLaunchers())
  Object.assign(process.env, { NODE_ENV: 'production' })
  await ensureClient(log)
  const { server, settings } = await prepareEnvironment(readSettings())
  if (server) keepAlive(server)
  // After an update it may come before the product; both together migrate once.
  await migrate(settings.databaseUrl)
  const { startBackgroundWork } = await import('#lib/jobs/start.ts')
  const { disconnect } = await import('#lib/db/client.ts')
  const worker = startBackgroundWork()
  onShutdown(disconnect)
  onShutdown(() => worker.stop())
  log('The worker of Sanzhi 三治 is running (Ctrl-C stops it)')
}

try {
  await work()
} catch (error) {
  process.stderr.write(`${startupSentence(error)}\n`)
  await runShutdown()
  process.exit(1)
}
