import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The schema and its history, relative to the folder of the clone. */
export const schemaFile = join('prisma', 'schema.prisma')
const migrationsDir = join('prisma', 'migrations')

export interface Migration {
  name: string
  sql: string
  /** The same checksum the ordinary Prisma command line records. */
  checksum: string
}

/** All migrations in the order they apply. */
export function readMigrations(dir = migrationsDir): Migration[] {
  if (!existsSync(dir)) return []
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.sort().map((name) => {
    // A checkout on Windows must not look like an edited migration.
    const sql = readFileSync(join(dir, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Writes a new migration and returns its path. */
export function writeMigration(name: string, sql: string, now: Date): string {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const dir = join(migrationsDir, `${stamp}_${name}`)
  mkdirSync(dir, { recursive: true })
  const lock = join(migrationsDir, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  writeFileSync(join(dir, 'migration.sql'), sql)
  return join(dir, 'migration.sql')
}
