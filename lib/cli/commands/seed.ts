import { now } from '#lib/config/clock.ts'
import { env } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { withConnection } from '#lib/db/connection.ts'
import { migrate } from '#lib/db/migrate.ts'
import type { Command } from '../command.ts'

/** Fills an empty database; the demo district is never mixed with real data. */
export const seedCommand: Command = {
  summary: 'fills an empty database with the demo district',
  usage: 'demo',
  details: 'Refuses a database that already holds a district.',
  allowPositionals: true,
  run: async ({ positionals, print }) => {
    if (positionals.join(' ') !== 'demo') throw new StartupError('Say what to seed: seed demo.')
    if (!env().demo) {
      throw new StartupError('The demo accounts have a known password: set DEMO=on to seed them.')
    }
    await migrate(env().databaseUrl)
    const [row] = await withConnection(env().databaseUrl, (query) =>
      query('SELECT EXISTS (SELECT 1 FROM district) AS found'),
    )
    if (row?.found !== false) throw new StartupError('The database already holds a district.')
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    await seedDemo({ now: now(), log: print })
  },
}
