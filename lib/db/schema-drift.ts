import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { withConnection } from './connection.ts'
import { migrate } from './migrate.ts'
import { schemaFile, writeMigration } from './migration-files.ts'
import { withSchemaEngine } from './schema-engine.ts'

/**
 * The SQL that would take a database made by the migrations to what prisma/schema.prisma says;
 * empty when the two agree. Triggers, functions, checks and partial or expression indexes exist
 * only in the migrations and are not counted.
 * @param serverUrl a server on which a scratch database may be created
 */
export async function schemaDrift(serverUrl: string): Promise<string> {
  return withScratchDatabase(serverUrl, async (url) => {
    await migrate(url)
    const content = readFileSync(schemaFile, 'utf8')
    const files = [{ path: schemaFile, content }]
    const from = { tag: 'schemaDatasource', files, configDir: process.cwd() } as const
    const to = { tag: 'schemaDatamodel', files } as const
    const filters = { externalTables: [], externalEnums: [] }
    const result = await withSchemaEngine(url, (engine) =>
      engine.diff({ from, to, script: true, exitCode: null, filters }),
    )
    return withoutUnspeakable(result.stdout ?? '', await unspeakableIndexes(url))
  })
}

/**
 * Writes the next migration from the difference between the migrations and the schema.
 * @param name words_in_snake_case
 * @returns the file, or null when there is no difference
 */
export async function createMigration(serverUrl: string, name: string): Promise<string | null> {
  const sql = await schemaDrift(serverUrl)
  return sql === '' ? null : writeMigration(name, sql, new Date())
}

async function withScratchDatabase<T>(
  serverUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const database = `sanzhi_scratch_${randomBytes(4).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  await withConnection(serverUrl, (query) => query(`CREATE DATABASE ${database}`))
  try {
    return await work(url.href)
  } finally {
    await withConnection(serverUrl, (query) => query(`DROP DATABASE ${database} WITH (FORCE)`))
  }
}

/** Indexes the Prisma schema has no words for. */
async function unspeakableIndexes(url: string): Promise<Set<string>> {
  const rows = await withConnection(url, (query) =>
    query(
      `SELECT c.relname AS name FROM pg_index i
       JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
       WHERE i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR a.amname <> 'btree'
         OR i.indnatts <> i.indnkeyatts
         OR EXISTS (SELECT 1 FROM pg_opclass o WHERE o.oid = ANY (i.indclass) AND NOT o.opcdefault)`,
    ),
  )
  return new Set(rows.map((row) => String(row.name)))
}

function withoutUnspeakable(script: string, indexes: Set<string>): string {
  const blocks = script.split(/^(?=-- [A-Z][A-Za-z]+\n)/m).filter((block) => {
    const dropped = /^-- DropIndex\nDROP INDEX "([^"]+)";\s*$/.exec(block)?.[1]
    return dropped === undefined || !indexes.has(dropped)
  })
  const kept = blocks.join('').trim()
  return kept === '' || kept === '-- This is an empty migration.' ? '' : `${kept}\n`
}
