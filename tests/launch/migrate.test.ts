import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withConnection } from '#lib/db/connection.ts'
import { migrate } from '#lib/db/migrate.ts'
import { readMigrations } from '#lib/db/migration-files.ts'
import { schemaDrift } from '#lib/db/schema-drift.ts'
import { withSchemaEngine } from '#lib/db/schema-engine.ts'
import { cloneDatabase, startTestServer } from '#tests/support/database.ts'

let stop: () => Promise<void>
let url: string
let drop: () => Promise<void>

beforeAll(async () => {
  stop = await startTestServer()
})
afterAll(() => stop())
beforeEach(async () => {
  ;({ url, drop } = await cloneDatabase())
  return () => drop()
})

const run = (sql: string) => withConnection(url, (query) => query(sql))

test('a migrated database has nothing left to apply', async () => {
  expect(await migrate(url)).toEqual([])
})

test('the ordinary Prisma engine finds the history it would have written', async () => {
  const migrationDirectories = readMigrations().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }))
  const found = await withSchemaEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: 'prisma/migrations',
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories,
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  expect(found).toMatchObject({ history: null, editedMigrationNames: [], failedMigrationNames: [] })
})

test('the migrations say what the schema says', async () => {
  expect(await schemaDrift(url)).toBe('')
})

test('a database newer than the program is refused', async () => {
  await run(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
     VALUES ('x', 'x', '99990101000000_later', now())`,
  )
  await expect(migrate(url)).rejects.toThrow(/newer than this program/)
})

test('a migration edited after it was applied is refused', async () => {
  await run(`UPDATE "_prisma_migrations" SET checksum = 'other'`)
  await expect(migrate(url)).rejects.toThrow(/was changed after/)
})
