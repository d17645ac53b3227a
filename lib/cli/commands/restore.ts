import { resolve } from 'node:path'
import { readBackup } from '#lib/backup/read-backup.ts'
import { env } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { migrate } from '#lib/db/migrate.ts'
import { readMigrations } from '#lib/db/migration-files.ts'
import { putFile } from '../backup-store.ts'
import type { Command } from '../command.ts'
import { verifyAndPrint } from '../verification.ts'

export const restoreCommand: Command = {
  summary: 'fills an empty database and the evidence from a backup',
  usage: '--from FILE',
  details: [
    'Takes a FILE that "backup" of the same version wrote, into a database without any rows (it is',
    'migrated first), and then verifies everything. A failure leaves the database empty.',
  ].join('\n'),
  options: { from: { type: 'string' } },
  run: async ({ values, print, log }) => {
    if (typeof values.from !== 'string') {
      throw new StartupError('Name the file: restore --from FILE.')
    }
    const { databaseUrl } = env()
    await migrate(databaseUrl)
    const migrations = readMigrations().map(({ name, checksum }) => ({ name, checksum }))
    const from = resolve(values.from)
    const { files } = await readBackup({ databaseUrl, from, migrations, putFile })
    print(`Restored the database and ${files} files`)
    await verifyAndPrint({ print, log }, true)
  },
}
