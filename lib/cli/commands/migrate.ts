import { env } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { migrate } from '#lib/db/migrate.ts'
import { createMigration } from '#lib/db/schema-drift.ts'
import type { Command } from '../command.ts'

export const migrateCommand: Command = {
  summary: 'brings the database to the newest migration',
  usage: '[--create NAME]',
  details:
    '--create NAME writes the next migration from the difference between\nprisma/migrations and prisma/schema.prisma (for developers) and applies nothing.',
  options: { create: { type: 'string' } },
  run: async ({ values, print }) => {
    if (typeof values.create === 'string') return create(values.create, print)
    const applied = await migrate(env().databaseUrl)
    for (const name of applied) print(`Applied ${name}`)
    if (applied.length === 0) print('The database is up to date.')
  },
}

async function create(name: string, print: (line: string) => void) {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new StartupError('The name of a migration is made of a-z, 0-9 and _.')
  }
  const file = await createMigration(env().databaseUrl, name)
  print(file ? `Wrote ${file}` : 'The migrations already say what the schema says.')
}
