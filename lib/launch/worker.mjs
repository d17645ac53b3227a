import { handOver } from './handover.mjs'

await handOver('run-worker.ts', process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
