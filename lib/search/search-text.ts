import { pinyin } from 'pinyin-pro'

/**
 * What a name is found by, in lower case: the name, its pinyin and its initials, separated by
 * spaces ("东城街道商会 dongchengjiedaoshanghui dcjdsh"). With `person` the first character is read
 * as a surname (单 shan, not dan).
 */
export function searchText(name: string, { person = false } = {}): string {
  const parts = pinyin(plain(name), {
    type: 'all',
    toneType: 'none',
    v: true,
    surname: person ? 'head' : 'off',
  })
  const whole = parts.map((part) => (part.isZh ? part.pinyin : part.origin)).join('')
  const initials = parts.map((part) => (part.isZh ? part.first : part.origin)).join('')
  return [...new Set([plain(name), letters(whole), letters(initials)])].filter(Boolean).join(' ')
}

/**
 * A typed query as a Prisma `contains` condition value for a `search` column: same folding as
 * `searchText`, with the wildcards of LIKE taken literally. Empty when nothing is left to find.
 */
export function searchQuery(query: string): string {
  return likeLiteral(plain(query))
}

/** Text with the wildcards of LIKE escaped: Prisma hands `contains` on as it is. */
export function likeLiteral(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&')
}

/** Nobody types the brackets of a name when typing pinyin. */
function letters(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '')
}

function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
