import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Text that is run as SQL without being a template, and why it may be. */
const UNSAFE: Record<string, string> = {
  'lib/db/limit-store.ts': 'the statements of the rate limiter, on a table without districts',
  'lib/db/write-row.ts': 'names of tables and columns, which are those of the schema',
  'lib/db/write-together.ts': 'names of the parts of one statement, which stand in this code',
}

const files = globSync('{app,lib,prisma}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('lib/db/generated/'))
const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const)
const tables = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/@@map\("(\w+)"\)/g)]
  .map((match) => match[1])
  .filter((table) => table !== 'district' && table !== 'rate_limit')
const mention = new RegExp(`\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(?:${tables.join('|')})\\b`, 'g')

/** The SQL templates of a module: `Prisma.sql` or `sql`, `$queryRaw` and `$executeRaw`. */
function templates(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isTaggedTemplateExpression(node) && /(^|\.)(sql|\$\w+Raw)$/.test(node.tag.getText())) {
      found.push(node.template.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

const statements = sources.flatMap(([file, text]) =>
  templates(file, text).map((sql) => [file, sql] as const),
)

test('there is raw SQL to read', () => {
  expect(tables).toContain('issue')
  expect(statements.filter(([, sql]) => sql.match(mention)).length).toBeGreaterThan(8)
})

test('raw SQL names the district at least as often as a table', () => {
  const careless = statements.filter(
    ([, sql]) => (sql.match(mention) ?? []).length > (sql.match(/\bdistrict_id\b/g) ?? []).length,
  )
  expect(careless).toEqual([])
})

test('no other text is run as SQL', () => {
  const unsafe = sources.filter(([, text]) =>
    /\$(query|execute)RawUnsafe\b|Prisma\.raw\(/.test(text),
  )
  expect(unsafe.map(([file]) => file)).toEqual(Object.keys(UNSAFE))
})
