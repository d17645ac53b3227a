import { parseArgs } from 'node:util'
import { startupSentence } from '#lib/config/startup-error.ts'
import { ensureClient } from './generate-client.ts'
import { type Outcome, type TestStep, testSteps } from './test-steps.ts'

const log = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs every step, whatever the ones before it said, and adds up. */
async function runAll(steps: TestStep[]): Promise<boolean> {
  const total = { passed: 0, failed: 0 }
  for (const step of steps) {
    const started = Date.now()
    log(`${step.name} …`)
    const { passed, failed, report } = await outcome(step)
    total.passed += passed
    total.failed += failed
    if (failed > 0) log(report.trimEnd())
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    log(
      `${step.name}: ${failed > 0 ? 'FAILED' : 'ok'}, ${passed} passed, ${failed} failed, ${seconds} s`,
    )
  }
  log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0
}

async function outcome(step: TestStep): Promise<Outcome> {
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, report: startupSentence(error) }
  }
}

function chosen(): TestStep[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  if (values.only === undefined) return testSteps
  const names = values.only.split(',')
  const unknown = names.filter((name) => !testSteps.some((step) => step.name === name))
  if (unknown.length === 0) return testSteps.filter((step) => names.includes(step.name))
  const known = testSteps.map((step) => step.name).join(', ')
  throw new Error(`There is no step "${unknown[0]}"; there are ${known}.`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => process.exit(130))
}
try {
  const steps = chosen()
  await ensureClient(log)
  process.exitCode = (await runAll(steps)) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
if (process.connected) {
  process.removeAllListeners('disconnect')
  process.disconnect()
}
