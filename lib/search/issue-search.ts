import { every, some } from '#lib/access/conditions.ts'
import { Prisma } from '#lib/db/client.ts'
import { searchWords } from './fold.ts'
import { gramsAskedFor } from './grams.ts'
import { FIELDS, type Field } from './issue-lexemes.ts'
import { planSearch } from './search-plan.ts'
import { likeLiteral } from './search-text.ts'

const { sql } = Prisma

export type SearchSetting = Readonly<{
  districtId: string
  /** Only the first of those found are read, in the order of an index. */
  isPage?: boolean | undefined
  /** Where to look; unless it is said everywhere, and in the name of the chamber. */
  fields?: readonly Field[] | undefined
}>

/**
 * What somebody typed as a condition on issues under the alias `i`: each word must stand somewhere in
 * the issue, what was said about it, the names of its files, or in the name of its chamber (also as
 * pinyin or initials). Nothing is a pattern; nothing but white space finds nothing.
 */
export function searchSql(query: string, setting: SearchSetting): Prisma.Sql {
  const words = searchWords(query)
  if (words.length === 0) return sql`FALSE`
  const { districtId, isPage = false } = setting
  const { gathered, passed } = planSearch(words, { districtId, isPage })
  const issue = { id: sql`i.id`, chamber: sql`i.chamber_code` }
  return every([
    ...(gathered.length > 0 ? [gather(gathered, setting)] : []),
    ...passed.map((word) => lookUp(word, issue, setting)),
  ])
}

type Issue = Readonly<{ id: Prisma.Sql; chamber: Prisma.Sql }>

/** One issue has a word. OFFSET keeps the planner from turning the look-up around. */
function lookUp(word: string, { id, chamber }: Issue, setting: SearchSetting): Prisma.Sql {
  const { districtId, fields } = setting
  const said = sql`EXISTS (SELECT 1 FROM issue_search s WHERE s.district_id = ${districtId}
    AND s.issue_id = ${id} AND s.tokens @@ ${lexemeQuery(word, fields)}::tsquery OFFSET 0)`
  return fields ? said : some([sql`${chamber} IN (${named([word], setting)})`, said])
}

/**
 * All issues that have the words: those that say them all, and those of chambers that are called by
 * one of them and say the others.
 */
function gather(words: readonly string[], setting: SearchSetting): Prisma.Sql {
  const { districtId, fields, isPage } = setting
  const all = words.map((word) => `(${lexemeQuery(word, fields)})`).join(' & ')
  const said = sql`SELECT s.issue_id FROM issue_search s
    WHERE s.district_id = ${districtId} AND s.tokens @@ ${all}::tsquery`
  const issue = { id: sql`n.id`, chamber: sql`n.chamber_code` }
  const others = words.length > 1 ? words.map((word) => lookUp(word, issue, setting)) : []
  const ofChamber = sql`SELECT n.id FROM issue n WHERE n.district_id = ${districtId}
    AND ${every([sql`n.chamber_code = ANY(ARRAY(${named(words, setting)}))`, ...others])}`
  const found = fields ? said : sql`${said} UNION ALL ${ofChamber}`
  // A list of ids is looked up one by one; for a page the planner must not pass all issues instead.
  return isPage ? sql`i.id = ANY(ARRAY(${found}))` : sql`i.id IN (${found})`
}

/** Codes of the units called by one of the words. */
function named(words: readonly string[], { districtId }: SearchSetting): Prisma.Sql {
  const patterns = words.map((word) => `%${likeLiteral(word)}%`)
  return sql`SELECT u.code FROM unit u
    WHERE u.district_id = ${districtId} AND u.search LIKE ANY(${patterns}::text[])`
}

const EVERYWHERE = Object.keys(FIELDS) as Field[]

/** All pieces of a word within one field, whichever: `('t东城' & 't城街') | …`, as a tsquery. */
export function lexemeQuery(word: string, fields: readonly Field[] = EVERYWHERE): string {
  const grams = gramsAskedFor(word)
  return fields
    .map((field) => {
      const lexemes = grams.map(({ text, isPrefix }) => {
        const lexeme = (FIELDS[field] + text).replace(/['\\]/g, '$&$&')
        return isPrefix ? `'${lexeme}':*` : `'${lexeme}'`
      })
      return `(${lexemes.join(' & ')})`
    })
    .join(' | ')
}
