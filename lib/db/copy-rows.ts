import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyTarget, listTables, type Table } from './table-list.ts'

/** A row by the names of the schema (`chamberCode`), as Prisma would take it. */
export type Row = Readonly<Record<string, unknown>>

/** Tables the bulk of an issue goes to, those that others refer to first. */
const TABLES = [
  'issue',
  'issue_search',
  'assignment',
  'supervision',
  'event',
  'outbox',
  'issue_span',
] as const
export type BulkTable = (typeof TABLES)[number]
export type Bulk = Readonly<Record<BulkTable, readonly Row[]>>

/** Writes rows by COPY, each batch in one transaction, so that a million issues take minutes. */
export class BulkWriter {
  private readonly client: pg.Client
  private readonly tables: ReadonlyMap<string, Table>

  private constructor(client: pg.Client, tables: readonly Table[]) {
    this.client = client
    this.tables = new Map(tables.map((table) => [table.name, table]))
  }

  static async open(databaseUrl: string): Promise<BulkWriter> {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    // What a crash of the machine would lose here is made again in minutes.
    await client.query('SET synchronous_commit = off')
    const tables = await listTables(async (sql) => (await client.query(sql)).rows)
    return new BulkWriter(client, tables)
  }

  async write(bulk: Bulk): Promise<void> {
    await this.client.query('BEGIN')
    for (const name of TABLES) await this.copy(name, bulk[name])
    await this.client.query('COMMIT')
  }

  private async copy(name: BulkTable, rows: readonly Row[]): Promise<void> {
    const known = this.tables.get(name)
    const [first] = rows
    if (!known || !first) return
    const keys = new Map(Object.keys(first).map((key) => [columnOf(key), key]))
    const columns = known.columns.filter((column) => keys.has(column))
    const target = copyTarget({ name, columns })
    const stream = this.client.query(copyFrom(`COPY ${target} FROM STDIN`))
    for (let at = 0; at < rows.length; at += CHUNK) {
      const lines = rows
        .slice(at, at + CHUNK)
        .map((row) => columns.map((column) => textOf(row[keys.get(column) ?? ''])).join('\t'))
      if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain')
    }
    stream.end()
    await once(stream, 'finish')
  }

  /** Brings the planner up to what was written. */
  async close(): Promise<void> {
    await this.client.query('VACUUM ANALYZE')
    await this.client.end()
  }
}

const CHUNK = 500

/** Columns are named after the fields of the schema: `chamberCode` → `chamber_code`. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A value in the text format of COPY. Lists hold plain words and numbers here. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (value instanceof List) return `{${value.items.join(',')}}`
  if (value instanceof Lexemes) return escaped(value.text)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return escaped(text)
}

function escaped(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** An array column, as opposed to JSON. */
export class List {
  readonly items: readonly (string | number)[]

  constructor(items: readonly (string | number)[]) {
    this.items = items
  }
}

/** A tsvector of words without positions. */
export class Lexemes {
  readonly text: string

  constructor(words: Iterable<string>) {
    this.text = [...words].map((word) => `'${word.replace(/['\\]/g, '$&$&')}'`).join(' ')
  }
}
