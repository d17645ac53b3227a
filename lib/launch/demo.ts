import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '#lib/config/clock.ts'
import type { Settings } from '#lib/config/env.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { withConnection } from '#lib/db/connection.ts'
import { migrate } from '#lib/db/migrate.ts'
import type { Environment } from './environment.ts'

/** Logins of the demo district; all have the same password. */
export const demoLogins = [
  ['clerk, clerk2', '工商联经办人'],
  ['director', '工商联分管领导'],
  ['leader', '区领导'],
  ['dongcheng, nancheng', '街道经办人'],
  ['dongcheng-chamber', '东城街道商会秘书长'],
  ['nancheng-chamber', '南城街道商会会长'],
  ['logistics', '区物流协会秘书长'],
  ['member', '会员企业联系人'],
  ['instructor', '党建指导员'],
  ['sysadmin, secadmin, auditor', '系统、安全、审计管理员'],
] as const

/** Migrates, and fills an empty database with the demo district when the demo is on. */
export async function prepareDatabase(
  { settings, server }: Environment,
  log: (line: string) => void,
): Promise<void> {
  const marker = join(settings.dataDir, 'demo-unfinished')
  if (existsSync(marker)) await discardHalfDemo(settings, server !== null)
  const applied = await migrate(settings.databaseUrl as string)
  if (applied.length > 0) log(`Database migrated (${applied.length} new).`)
  if (settings.demo && (await isEmpty(settings.databaseUrl as string))) {
    writeFileSync(marker, '')
    log('Filling the empty database with the demo district …')
    // Only now: in a fresh clone the database client was generated a moment ago.
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    const { disconnect } = await import('#lib/db/client.ts')
    await seedDemo({ now: now(), log })
    await disconnect()
  }
  rmSync(marker, { force: true })
}

/** A first start that was killed in the middle has left half a demo and nobody's work: begin anew. */
async function discardHalfDemo({ databaseUrl }: Settings, isEmbedded: boolean) {
  if (!isEmbedded) {
    throw new StartupError(
      'Filling the database with the demo district was interrupted: empty the database of DATABASE_URL and start again.',
    )
  }
  const url = new URL(databaseUrl as string)
  url.pathname = '/postgres'
  await withConnection(url.href, async (query) => {
    await query('DROP DATABASE IF EXISTS sanzhi WITH (FORCE)')
    await query('CREATE DATABASE sanzhi')
  })
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const rows = await withConnection(databaseUrl, (query) =>
    query('SELECT EXISTS (SELECT 1 FROM district) AS found'),
  )
  return rows[0]?.found === false
}
