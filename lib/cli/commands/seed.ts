import { now } from '#lib/config/clock.ts'
import { env } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { withConnection } from '#lib/db/connection.ts'
import { migrate } from '#lib/db/migrate.ts'
import type { Command } from '../command.ts'

/** As many issues as the product is measured with, and no more. */
const MOST_ISSUES = 1_000_000

/** Fills an empty database; the demo district is never mixed with real data. */
export const seedCommand: Command = {
  summary: 'fills an empty database with the demo district, or with many issues to measure by',
  usage: 'demo | bench --issues N',
  details:
    'Refuses a database that already holds a district. `bench` plants the units and accounts of\nthe demo and N issues (1 to 1000000) with their records.',
  allowPositionals: true,
  options: { issues: { type: 'string' } },
  run: async ({ positionals, values, print }) => {
    const what = positionals.join(' ')
    if (what !== 'demo' && what !== 'bench') {
      throw new StartupError('Say what to seed: seed demo, or seed bench --issues N.')
    }
    const issues = what === 'bench' ? howMany(values.issues) : 0
    if (!env().demo) {
      throw new StartupError('The demo accounts have a known password: set DEMO=on to seed them.')
    }
    await migrate(env().databaseUrl)
    const [row] = await withConnection(env().databaseUrl, (query) =>
      query('SELECT EXISTS (SELECT 1 FROM district) AS found'),
    )
    if (row?.found !== false) throw new StartupError('The database already holds a district.')
    if (what === 'bench') {
      const { seedBench } = await import('#prisma/seed/bench.ts')
      return seedBench({ issues, now: now(), log: print })
    }
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    await seedDemo({ now: now(), log: print })
  },
}

function howMany(value: unknown): number {
  const count = Number(value)
  if (Number.isInteger(count) && count >= 1 && count <= MOST_ISSUES) return count
  throw new StartupError(`Say how many issues: --issues N, from 1 to ${MOST_ISSUES}.`)
}
