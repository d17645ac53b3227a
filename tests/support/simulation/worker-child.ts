import { createInterface } from 'node:readline'
import { disconnect } from '#lib/db/client.ts'
import { settleDue } from '#lib/issue-record/settle.ts'

// A worker that is told the time line by line and answers when nothing is owed any more.
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const now = new Date(line)
  while ((await settleDue(now)) > 0);
  process.stdout.write('done\n')
}
await disconnect()
