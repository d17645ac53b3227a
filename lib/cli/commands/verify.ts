import type { Command } from '../command.ts'
import { verifyAndPrint } from '../verification.ts'

export const verifyCommand: Command = {
  summary: 'compares every row with the events it must follow from',
  usage: '[--files]',
  details: [
    'Recomputes the hash chain of every issue, replays its events and compares the issue, its',
    'assignments, its evidence and the outbox with them. --files also reads every stored file and',
    'compares its hash. Ends with code 1 at the first difference and says where it is.',
    '',
    'Keep the digest it prints outside the system: the same digest later proves that no history',
    'was rewritten as a whole.',
  ].join('\n'),
  options: { files: { type: 'boolean' } },
  run: async ({ values, print, log }) => {
    await verifyAndPrint({ print, log }, values.files === true)
  },
}
