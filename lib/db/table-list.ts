/** A table of the product and its columns, generated ones left out. */
export type Table = Readonly<{ name: string; columns: readonly string[] }>

type Ask = (sql: string) => Promise<Record<string, unknown>[]>

/**
 * Every table of the product, those that others refer to first.
 * @throws Error when tables refer to one another in a circle.
 */
export async function listTables(ask: Ask): Promise<Table[]> {
  const found = await ask(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> '_prisma_migrations'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname`)
  const references = await ask(`
    SELECT DISTINCT f.relname AS source, t.relname AS target
    FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid`)
  return inOrder(found as unknown as Table[], references as unknown as Reference[])
}

type Reference = { source: string; target: string }

function inOrder(tables: readonly Table[], references: readonly Reference[]): Table[] {
  const ordered: Table[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !references.some((ref) => ref.source === name && waiting.has(ref.target)),
    )
    if (free.length === 0) throw new Error('tables refer to one another in a circle')
    for (const table of free) waiting.delete(table.name)
    ordered.push(...free)
  }
  return ordered
}

/** `"unit" ("district_id", "code")`, as COPY wants it. */
export function copyTarget({ name, columns }: Table): string {
  return `${quoted(name)} (${columns.map(quoted).join(', ')})`
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
