import { handOver } from './handover.mjs'

// Standard output belongs to the command: a script may read a token from it.
await handOver('run-cli.ts', process.argv.slice(2), (line) => process.stderr.write(`${line}\n`))
