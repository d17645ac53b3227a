import { Prisma } from './client.ts'

type Table = 'issue' | 'assignment' | 'request' | 'supervision' | 'paper'
type Row = Readonly<Record<string, unknown>>

/**
 * The insertion of a row past Prisma: keys are those of the model, values as it takes them (a plain null
 * also in a JSON column); columns that are not named get their defaults.
 */
export function rowInsertion(table: Table, row: Row): Prisma.Sql {
  const { names, values, json } = spelled(row)
  return Prisma.sql`INSERT INTO ${bare(table)} (${names})
    SELECT ${values} FROM jsonb_populate_record(NULL::${bare(table)}, ${json}::jsonb) r RETURNING 1`
}

/** Sets the named columns of the rows for which a condition on the alias `t` holds; returns a row for each. */
export function rowUpdate(table: Table, row: Row, condition: Prisma.Sql): Prisma.Sql {
  const { names, values, json } = spelled(row)
  return Prisma.sql`UPDATE ${bare(table)} t SET (${names}) = (
      SELECT ${values} FROM jsonb_populate_record(NULL::${bare(table)}, ${json}::jsonb) r)
    WHERE ${condition} RETURNING 1`
}

/** Names come from the types of this code, never from input. */
function bare(name: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is no name of a column`)
  return Prisma.raw(name)
}

function spelled(row: Row) {
  const keys = Object.keys(row)
  const columns = keys.map(snake)
  const record = Object.fromEntries(keys.map((key, index) => [columns[index], row[key]]))
  return {
    names: Prisma.join(columns.map(bare)),
    values: Prisma.join(columns.map((column) => Prisma.sql`r.${bare(column)}`)),
    json: JSON.stringify(record),
  }
}

const known = new Map<string, string>()

/** As the schema maps them: `dueOn` lies in `due_on`. */
function snake(key: string): string {
  const name = known.get(key) ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  known.set(key, name)
  return name
}
