import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loaded: Promise<Glue> | undefined

/**
 * Runs `work` with Prisma's schema engine on one database. The engine is the WASM build that
 * travels in the package: nothing native has to be fetched.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  const glue = await loaded
  const pool = new CharPool({ connectionString: databaseUrl, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(new CharAdapter(pool))
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await work(engine as unknown as SchemaEngine)
  } finally {
    engine.free()
    await pool.end()
  }
}

/**
 * The catalogue has columns of the type "char" (18), which the adapter does not know. They are
 * passed through it as arrays of characters (1002) and called characters on the way out.
 */
class CharPool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's query cannot be restated
  override async query(...args: any[]): Promise<any> {
    const result = await (super.query as (...all: unknown[]) => Promise<pg.QueryResult>)(...args)
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID === 18) field.dataTypeID = 1002
    }
    return result
  }
}

class CharAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const { Character, CharacterArray } = ColumnTypeEnum
      const columnTypes = result.columnTypes.map((type) =>
        type === CharacterArray ? Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}

async function load(): Promise<Glue> {
  // The engine reports its own crashes here.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  const name = '@prisma/schema-engine-wasm/schema_engine_bg'
  const glue = (await import(name)) as Glue
  const file = fileURLToPath(import.meta.resolve(name)).replace(/\.js$/, '.wasm')
  const module = await WebAssembly.compile(readFileSync(file))
  const imports = { './schema_engine_bg.js': glue } as unknown as WebAssembly.Imports
  const { exports } = await WebAssembly.instantiate(module, imports)
  glue.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  return glue
}
