import { resolve } from 'node:path'
import { writeBackup } from '#lib/backup/write-backup.ts'
import { now } from '#lib/config/clock.ts'
import { env } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { pathOf } from '../backup-store.ts'
import type { Command } from '../command.ts'

export const backupCommand: Command = {
  summary: 'writes database and evidence into one file',
  usage: '--to FILE',
  details: [
    'Writes FILE (a .tar.gz that any tool can open) with every table as of one instant and every',
    'stored file. The product may be running. FILE holds personal data and password hashes and is',
    'readable by its owner alone; AUTH_SECRET is not in it.',
  ].join('\n'),
  options: { to: { type: 'string' } },
  run: async ({ values, print }) => {
    if (typeof values.to !== 'string') throw new StartupError('Name the file: backup --to FILE.')
    const to = resolve(values.to)
    const { tables, files } = await writeBackup({
      databaseUrl: env().databaseUrl,
      to,
      pathOf,
      now: now(),
    })
    print(`Wrote ${tables} tables and ${files} files to ${to}`)
  },
}
