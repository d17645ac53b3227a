import { main } from '#lib/cli/main.ts'
import { startupSentence } from '#lib/config/startup-error.ts'
import { prepareEnvironment, readSettings } from './environment.ts'
import { ensureClient } from './generate-client.ts'

async function withDatabase(work: () => Promise<void>) {
  const { server } = await prepareEnvironment(readSettings())
  const leave = async () => {
    const { disconnect } = await import('#lib/db/client.ts')
    await disconnect()
    await server?.release()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(130)))
  }
  await work().finally(leave)
}

process.stdout.on('error', () => {})
try {
  await ensureClient((line) => process.stderr.write(`${line}\n`))
  await main(process.argv.slice(2), withDatabase)
} catch (error) {
  process.stderr.write(`${startupSentence(error)}\n`)
  process.exitCode = 1
}
// The channel to the launcher would otherwise keep this process alive.
if (process.connected) process.disconnect()
