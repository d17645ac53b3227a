import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { build, takeBuilding } from '#app/(staff)/issues/build-state.ts'
import { type Query, readLedgerState } from '#app/(staff)/issues/ledger-state.ts'
import { LedgerFault } from '#components/issues/ledger/ledger-fault.tsx'
import { CONDITION_KINDS } from '#components/issues/where/condition-words.ts'
import { WhereBuilder } from '#components/issues/where/where-builder.tsx'
import { whereSentence } from '#components/issues/where/where-sentence.ts'
import { CONDITION_NAMES, WHERE_LIMITS } from '#lib/domain/where.ts'
import { parseWhere } from '#lib/domain/where-text.ts'
import { LOCALES, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const unitName = (code: string) => (code === 'NC-2' ? '南城商会' : code)
const wording = (locale: Locale) => ({ t: translator(locale), locale, unitName })
const units = [{ value: 'NC-2', label: '南城商会', search: '' }]

function said(text: string, locale: Locale = 'zh-CN') {
  const read = parseWhere(text)
  if ('fault' in read) throw new Error(read.fault.rule)
  return whereSentence(read.where, wording(locale))
}

/** The parameters of an address as Next gives them. */
function queryOf(href: string): Query {
  const params = new URL(href, 'http://ledger').searchParams
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** What the ledger makes of an address: where it leads on to, or its builder. */
function visit(query: Query) {
  const { asked, rest } = takeBuilding(query)
  const input = readLedgerState(rest)
  if ('faults' in input) throw new Error(JSON.stringify(input.faults))
  const built = asked && build(asked, input)
  if (built && 'href' in built) return { href: built.href, page: '' }
  const building = built?.building ?? null
  const page = renderToStaticMarkup(
    <WhereBuilder input={input} building={building} units={units} wording={wording('zh-CN')} />,
  )
  return { href: null, page, building }
}

/** The addresses of a page by what their links are called. */
function links(page: string): Record<string, string> {
  const found = [...page.matchAll(/<a ([^>]*)>(.*?)<\/a>/g)].map(([, attributes = '', inside]) => {
    const of = (name: string) => attributes.match(new RegExp(`${name}="([^"]*)"`))?.[1]
    const href = of('href')?.replaceAll('&amp;', '&') ?? ''
    return [of('aria-label') ?? inside?.replaceAll(/<[^>]*>/g, '') ?? '', href]
  })
  return Object.fromEntries(found)
}

describe('a nested filter in words', () => {
  it.each([
    ['light(red)', '时限：逾期'],
    ['and(light(red,yellow),not(category(venue)))', '时限：逾期、临期 并且 不是（问题类型：阵地）'],
    [
      'and(severity(key),or(unit(NC-2),dueWithin(7)))',
      '重要程度：重点 并且 （单位：南城商会 或者 整改时限在今后：7 天内）',
    ],
    ['not(or(relapsed(true),title("无,场地")))', '不是（销号后反弹：是 或者 问题包含：无,场地）'],
    [
      'or(state(open),or(hasDue(false),dueTo(2026-12-01)))',
      '办理情况：未办结 或者 有整改时限：否 或者 整改时限到：2026年12月1日',
    ],
  ])('says %s', (text, sentence) => {
    expect(said(text)).toBe(sentence)
  })

  it('says the same in English', () => {
    expect(said('and(light(red),not(dueWithin(1)))', 'en')).toMatch(
      /^.+: .+ and not \(.+: 1 day\)$/,
    )
  })

  it.each(LOCALES)('has a name for every condition in %s', (locale) => {
    expect(Object.keys(CONDITION_KINDS).sort()).toEqual([...CONDITION_NAMES].sort())
    const page = renderToStaticMarkup(
      <WhereBuilder
        input={ledger({})}
        building={{ at: [], as: 'one', field: null, fault: null }}
        units={units}
        wording={wording(locale)}
      />,
    )
    const names = [...page.matchAll(/<option value="([a-zA-Z]+)">([^<]+)</g)]
    const offered = names.filter(([, value]) => CONDITION_NAMES.some((name) => name === value))
    expect(offered).toHaveLength(CONDITION_NAMES.length)
    expect(new Set(offered.map(([, , word]) => word)).size).toBe(CONDITION_NAMES.length)
  })
})

function ledger(query: Query) {
  const input = readLedgerState(query)
  if ('faults' in input) throw new Error('not usable')
  return input
}

describe('the builder of nested filters', () => {
  it('is a single link until it is opened, and keeps the rest of the address', () => {
    const { page } = visit({ state: 'open', sort: 'dueOn' })
    expect(page).not.toContain('<form')
    const [href = ''] = Object.values(links(page))
    expect(queryOf(href)).toEqual({ state: 'open', sort: 'dueOn', build: 'top' })
  })

  it('builds a filter by addresses alone: field, value, group, kind, and away again', () => {
    const first = visit({ state: 'open', build: 'top', field: 'light', buildAs: 'one' })
    expect(first.page).toContain('name="value" value="red"')
    const one = visit({ state: 'open', build: 'top', field: 'light', value: ['', 'red', 'yellow'] })
    expect(queryOf(one.href ?? '')).toMatchObject({
      state: 'open',
      where: 'and(light(red,yellow))',
    })

    const two = visit({
      ...queryOf(one.href ?? ''),
      build: 'top',
      buildAs: 'none',
      field: 'category',
      value: ['', 'funding'],
    })
    const built = queryOf(two.href ?? '')
    expect(built.where).toBe('and(light(red,yellow),not(category(funding)))')

    const into = visit({
      ...built,
      build: '1',
      buildAs: 'one',
      field: 'title',
      value: ['', '场地'],
    })
    const { page } = visit(queryOf(into.href ?? ''))
    expect(said(`${queryOf(into.href ?? '').where}`)).toBe(
      '时限：逾期、临期 并且 不是（问题类型：经费 或者 问题包含：场地）',
    )
    const ways = links(page)
    expect(queryOf(ways['小组 2：满足任一'] ?? '').where).toBe(
      'and(light(red,yellow),or(category(funding),title(场地)))',
    )
    expect(queryOf(ways['去掉“小组 2”'] ?? '').where).toBe('and(light(red,yellow))')
    expect(queryOf(ways['去掉“整个条件”'] ?? '')).toEqual({ state: 'open', build: 'top' })
  })

  it.each([
    [{ build: 'top', field: 'light', value: '' }, '组合条件：请给出“时限”的值'],
    [{ build: 'top', field: 'dueTo', value: ['', 'soon'] }, '“soon”不是 整改时限到 可用的值'],
    [{ build: 'top', field: 'colour' }, '没有名为 colour 的条件'],
    [{ build: '3', field: 'light', value: 'red' }, '找不到要改的那一处'],
    [{ build: 'x' }, '找不到要改的那一处'],
  ])('says what is wrong with %j and changes nothing', (query, sentence) => {
    const { href, page } = visit({ ...query, where: 'and(state(open))' })
    expect(href).toBe(null)
    expect(page).toContain(sentence)
  })

  it('names the limit where one more level would break it', () => {
    const where = 'and(and(and(and(and(light(red),state(open))))))'
    const deep = { build: '0.0.0.0', buildAs: 'any', field: 'light', value: 'red' }
    const sentence = `嵌套太深，最多 ${WHERE_LIMITS.depth} 层`
    expect(visit({ ...deep, where }).page).toContain(sentence)
    // Nor does it offer a kind that needs one more.
    const { page } = visit({ where, build: 'top' })
    expect(links(page)['小组 1.1.1.1：都不满足']).toBeUndefined()
    expect(links(page)['小组 1.1.1.1：满足任一']).toBeDefined()
  })

  it('gives a broken expression back to be mended, with what is wrong and all the rest kept', () => {
    const where = 'and(light(red),not(colour(blue))'
    const state = readLedgerState({ where, state: 'open' })
    if (!('faults' in state)) throw new Error('was usable')
    const page = renderToStaticMarkup(<LedgerFault {...state} t={translator('zh-CN')} />)
    expect(page).toContain('没有名为 colour 的条件')
    expect(page).toContain(`value="${where}"`)
    expect(page).toContain('name="state" value="open"')
  })
})
