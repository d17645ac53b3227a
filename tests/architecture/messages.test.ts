import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '#lib/i18n/locales.ts'
import { MESSAGES } from '#lib/i18n/messages.ts'
import { ALLOWED_CJK, SAME_IN_BOTH } from './messages-exceptions.ts'

const root = new URL('../../', import.meta.url).pathname
const CJK = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/

function sources(pattern: string): { path: string; code: string }[] {
  return globSync(pattern, { cwd: root }).map((path) => ({
    path,
    code: withoutComments(readFileSync(root + path, 'utf8')),
  }))
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
}

function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[prefix + key, inner]] : flatten(inner, `${prefix}${key}.`),
  )
}

const chinese = new Map(flatten(MESSAGES['zh-CN']))
const english = new Map(flatten(MESSAGES.en))
const namespaces = Object.keys(MESSAGES['zh-CN']).join('|')

const code = [...sources('app/**/*.{ts,tsx}'), ...sources('components/**/*.{ts,tsx}')].concat(
  sources('lib/**/*.ts').filter(({ path }) => !path.startsWith('lib/i18n/')),
  sources('lib/i18n/*.ts'),
)
const all = code.map((file) => file.code).join('\n')

/** Every quoted text that looks like a key, wherever it stands: keys also travel through tables. */
const literal = new Set(
  [...all.matchAll(new RegExp(`['"\`]((?:${namespaces})\\.[\\w.]+)['"\`]`, 'g'))].map((m) => m[1]),
)
/** What stands before the first `${` of a template that looks like a key. */
const prefixes = [...all.matchAll(new RegExp(`\`((?:${namespaces})\\.[\\w.]*)\\$\\{`, 'g'))].map(
  (m) => m[1] ?? '',
)
const called = [...all.matchAll(/\bt\(\s*['"]([\w.]+)['"]/g)].map((m) => m[1] ?? '')

describe('the words of the interface', () => {
  it.each(LOCALES)('exist in %s for every key that is used', (locale) => {
    const keys = new Map(flatten(MESSAGES[locale]))
    expect(called.filter((key) => !keys.has(key))).toEqual([])
    const empty = prefixes.filter((prefix) => ![...keys.keys()].some((k) => k.startsWith(prefix)))
    expect(empty).toEqual([])
  })

  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('are all used somewhere', () => {
    const unused = [...chinese.keys()].filter(
      (key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it('are never empty, nor the other language by mistake', () => {
    const wrong = [...chinese].filter(([key, text]) => {
      const other = english.get(key)?.trim()
      if (!text.trim() || !other) return true
      const wordless = !text.replaceAll(/\{\w+\}/g, '').trim()
      return !wordless && !SAME_IN_BOTH.includes(key) && (other === text || CJK.test(other))
    })
    expect(wrong).toEqual([])
  })

  it('take the same values in both languages', () => {
    // A brace after `one` or `other` opens a branch of a plural, not a place.
    const place = /(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{(\w+)/g
    const places = (text = '') => [...new Set([...text.matchAll(place)].map((m) => m[1]))]
    const differ = [...chinese].filter(
      ([key, text]) => `${places(text).sort()}` !== `${places(english.get(key)).sort()}`,
    )
    expect(differ.map(([key]) => key)).toEqual([])
  })

  it('are not written into pages and components', () => {
    const files = [...sources('app/**/*.tsx'), ...sources('components/**/*.tsx')]
    const wrong = files.flatMap(({ path, code: text }) =>
      text.split('\n').flatMap((line) => {
        const allowed = ALLOWED_CJK.some((one) => one === path)
        return CJK.test(line) && !allowed ? [`${path}: ${line.trim()}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
})
