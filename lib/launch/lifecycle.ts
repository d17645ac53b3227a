import { type Identity, isAlive } from './process-identity.mjs'
import { runShutdown } from './shutdown.ts'

/**
 * Ends this process cleanly when it is asked to, and also when the npm that started it is gone:
 * npm does not hand every signal on, and a killed one hands on none.
 */
export function stopWhenAsked(launchers: Identity[]): void {
  let askedAt = 0
  const stop = (code: number) => {
    if (askedAt !== 0) {
      // One Ctrl-C arrives twice, from the terminal and through the launcher; a later one is meant.
      if (Date.now() - askedAt > 1500) process.exit(code)
      return
    }
    askedAt = Date.now()
    setTimeout(() => process.exit(code), 40_000).unref()
    void runShutdown().finally(() => process.exit(code))
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  process.on('SIGHUP', () => stop(0))
  process.on('disconnect', () => stop(0))
  setInterval(() => {
    if (launchers.some((launcher) => !isAlive(launcher))) stop(0)
  }, 500).unref()
  // With the terminal gone there is nobody to write to; that must not look like a crash.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  process.on('unhandledRejection', (reason) => console.error(reason))
  process.on('uncaughtException', (error) => {
    console.error(error)
    stop(1)
  })
}
