import type { RequestListener } from 'node:http'
import type { Settings } from '#lib/config/env.ts'
import { startupSentence } from '#lib/config/startup-error.ts'
import type { EmbeddedServer } from '#lib/db/embedded-server.ts'
import { ensureBuilt } from './build.ts'
import { demoLogins, prepareDatabase } from './demo.ts'
import { prepareEnvironment, readSettings } from './environment.ts'
import { tellAddress } from './forwarded.ts'
import { ensureClient } from './generate-client.ts'
import { checkPort, closeGently, createBoundedServer, listen } from './http-server.ts'
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

/** A database server that dies by itself is started again under the running product. */
function keepAlive(server: EmbeddedServer) {
  let isBusy = false
  const timer = setInterval(async () => {
    if (isBusy) return
    isBusy = true
    await server.revive().catch((error) => console.error(startupSentence(error)))
    isBusy = false
  }, 1000)
  onShutdown(async () => {
    clearInterval(timer)
    await server.release()
  })
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
