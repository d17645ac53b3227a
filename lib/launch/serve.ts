import type { RequestListener } from 'node:http'
import type { Settings } from '#lib/config/env.ts'
import { startupSentence } from '#lib/config/startup-error.ts'
import { ensureBuilt } from './build.ts'
import { demoLogins, prepareDatabase } from './demo.ts'
import { prepareEnvironment, readSettings } from './environment.ts'
import { tellAddress } from './forwarded.ts'
import { ensureClient } from './generate-client.ts'
import { checkPort, closeGently, createBoundedServer, listen } from './http-server.ts'
import { keepAlive } from './keep-alive.ts'
import { stopWhenAsked } from './lifecycle.ts'
import { reportQueries } from './report-queries.ts'
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
  await startPages(settings)
  if (settings.worker) await startWork()
  log(`Sanzhi 三治 is ready at ${settings.publicUrl} (Ctrl-C stops it)`)
  if (settings.demo) printDemoLogins()
}

async function startPages(settings: Settings) {
  const { host: hostname, port } = settings
  const { default: next } = await import('next')
  let handle: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createBoundedServer((request, response) => handle(request, response))
  const pages = next({ dev, dir: process.cwd(), hostname, port, httpServer: server, quiet: !dev })
  await pages.prepare()
  const answer = pages.getRequestHandler()
  const respond: RequestListener = (request, response) => {
    tellAddress(request, settings)
    answer(request, response).catch((error) => {
      if (!response.writableEnded && !request.destroyed) console.error(error)
    })
  }
  handle = process.env.SANZHI_COUNT_QUERIES ? reportQueries(respond) : respond
  onShutdown(() => pages.close())
  await listen(server, hostname, port)
  onShutdown(() => closeGently(server, dev ? 500 : 10_000))
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
