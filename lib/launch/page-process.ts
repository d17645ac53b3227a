import { parseSettings } from '#lib/config/env.ts'
import { startupSentence } from '#lib/config/startup-error.ts'
import { stopWhenAsked } from './lifecycle.ts'
import { startPages } from './pages.ts'

// One of several processes that answer requests; page-processes.ts starts it with every setting filled
// in, and it ends with the process that started it, however that ends.
stopWhenAsked([])
try {
  await startPages(parseSettings(process.env), false)
  process.send?.('ready')
} catch (error) {
  process.stderr.write(`${startupSentence(error)}\n`)
  process.exit(1)
}
