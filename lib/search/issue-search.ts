import { every, some } from '#lib/access/conditions.ts'
import { Prisma } from '#lib/db/client.ts'
import { searchWords } from './fold.ts'
import { gramsAskedFor } from './grams.ts'
import { FIELDS, type Field } from './issue-lexemes.ts'
import { likeLiteral } from './search-text.ts'
import { isCommon } from './word-shares.ts'

const { sql } = Prisma

export type SearchSetting = Readonly<{
  districtId: string
  /** Only the first of those found are read, in the order of an index: common words are then looked up
   * in each issue passed on the way, instead of gathering all that have them. */
  isPage?: boolean | undefined
  /** Where to look; everywhere unless it is said. The name of the chamber belongs to no field. */
  fields?: readonly Field[] | undefined
}>

/**
 * What somebody typed as a condition on issues under the alias `i`: each word must stand somewhere in
 * the issue, what was said about it, the names of its files, or in the name of its chamber (also as
 * pinyin or initials). Nothing is a pattern; nothing but white space finds nothing.
 */
export function searchSql(query: string, setting: SearchSetting): Prisma.Sql {
  const words = searchWords(query)
  return words.length === 0 ? sql`FALSE` : every(words.map((word) => wordSql(word, setting)))
}

function wordSql(word: string, setting: SearchSetting): Prisma.Sql {
  const { districtId, isPage = false, fields } = setting
  const asked = lexemeQuery(word, fields ?? ALL)
  const named = sql`SELECT u.code FROM unit u
    WHERE u.district_id = ${districtId} AND u.search LIKE ${`%${likeLiteral(word)}%`}`
  if (isPage && isCommon(word, districtId)) {
    // OFFSET keeps the planner from turning the look-up around.
    const said = sql`EXISTS (SELECT 1 FROM issue_search s WHERE s.district_id = i.district_id
      AND s.issue_id = i.id AND s.tokens @@ ${asked}::tsquery OFFSET 0)`
    return fields ? said : some([said, sql`i.chamber_code IN (${named})`])
  }
  const said = sql`SELECT s.issue_id FROM issue_search s
    WHERE s.district_id = ${districtId} AND s.tokens @@ ${asked}::tsquery`
  const found = fields
    ? said
    : sql`${said} UNION ALL SELECT n.id FROM issue n
        WHERE n.district_id = ${districtId} AND n.chamber_code = ANY(ARRAY(${named}))`
  return isPage ? sql`i.id = ANY(ARRAY(${found}))` : sql`i.id IN (${found})`
}

const ALL = Object.keys(FIELDS) as Field[]

/** All pieces of a word within one field, whichever: `('t东城' & 't城街') | …`. */
export function lexemeQuery(word: string, fields: readonly Field[]): string {
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
