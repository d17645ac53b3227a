import { startupSentence } from '#lib/config/startup-error.ts'
import type { EmbeddedServer } from '#lib/db/embedded-server.ts'
import { onShutdown } from './shutdown.ts'

/** A database server that dies by itself is started again under the running process. */
export function keepAlive(server: EmbeddedServer) {
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
