import { describe, expect, it } from 'vitest'
import { faultOf, readLedgerState } from '#app/(staff)/issues/ledger-state.ts'
import {
  atStage,
  dueOnDay,
  laidOut,
  ledgerHref,
  sortedBy,
  without,
  withoutDue,
} from '#components/issues/ledger/ledger-url.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { ledgerInput } from '#lib/domain/ledger-state.ts'
import { issueListInput } from '#lib/issues/schema.ts'

const BARE = { sort: '-reportedAt', limit: 50, count: true } as const

/** The query of an address as Next gives it. */
function queryOf(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, 'http://127.0.0.1')
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

describe('the address of the ledger', () => {
  it.each([
    [{}, '/issues'],
    [{ sort: '-reportedAt', limit: 50, count: true } as const, '/issues'],
    [{ stage: ['submitted'], sort: 'dueOn' } as const, '/issues?sort=dueOn&stage=submitted'],
    [{ q: '50% & 更多' }, '/issues?q=50%25+%26+%E6%9B%B4%E5%A4%9A'],
  ])('of %j is %s', (state, href) => {
    expect(ledgerHref(state as Parameters<typeof ledgerHref>[0])).toBe(href)
  })

  it('is read back as the state it was made from', () => {
    const state = issueListInput.parse({
      stage: ['dispatched', 'rectifying'],
      light: 'red',
      unit: '500119001',
      q: '班子 换届',
      from: '2026-01-01',
      direct: 'true',
      sort: '-dueOn',
      cursor: 'abc',
    })
    expect(readLedgerState(queryOf(ledgerHref(state)))).toEqual({ ...state, count: true })
  })

  it('leaves the page when a filter or the order changes', () => {
    const state = { stage: ['dispatched', 'closed'], cursor: 'abc', sort: 'dueOn' } as const
    const given = issueListInput.parse(state)
    expect(ledgerHref(without(given, 'stage', 'closed'))).toBe(
      '/issues?sort=dueOn&stage=dispatched',
    )
    expect(ledgerHref(without(given, 'stage'))).toBe('/issues?sort=dueOn')
    expect(sortedBy(given, 'dueOn')).toMatchObject({ sort: '-dueOn' })
    expect(sortedBy(given, 'dueOn')).not.toHaveProperty('cursor')
    expect(sortedBy(given, 'number')).toMatchObject({ sort: 'number' })
  })
})

describe('the links of board and calendar', () => {
  const input = ledgerInput.parse({
    layout: 'calendar',
    month: '2026-11',
    unit: 'DC',
    list: 'tasks',
    where: 'or(light(red),title(场地))',
    asOf: '2026-10-01',
    saved: '5f1f8a38-6f5c-4d86-9f0a-0d1f4a8a2b11',
    sort: 'number',
    cursor: 'abc',
  })
  const kept =
    'asOf=2026-10-01&list=tasks&saved=5f1f8a38-6f5c-4d86-9f0a-0d1f4a8a2b11&sort=number&unit=DC&where='
  const where = 'or(light(red),title(%E5%9C%BA%E5%9C%B0))'

  it('lead to another layout with all filters, without the place in this one', () => {
    expect(ledgerHref(laidOut(input))).toBe(`/issues?${kept}${where}`)
    const board = kept.replace('&list=', '&layout=board&list=')
    expect(ledgerHref(laidOut(input, 'board'))).toBe(`/issues?${board}${where}`)
  })

  it('lead to all that is due on a day, whatever the period asked for', () => {
    const wider = { ...input, dueFrom: '2026-11-01', dueTo: '2026-12-31' }
    expect(dueOnDay(wider, '2026-11-03')).toEqual({
      ...laidOut(input),
      dueFrom: '2026-11-03',
      dueTo: '2026-11-03',
    })
  })

  it('lead to all of a stage in the order of its column', () => {
    expect(atStage({ ...input, stage: ['closed', 'rectifying'] }, 'rectifying')).toEqual({
      ...laidOut(input),
      stage: ['rectifying'],
      sort: 'dueOn',
    })
  })

  it.each([
    [undefined, 'hasDue(false)'],
    ['light(red)', 'and(light(red),hasDue(false))'],
    ['or(light(red),rated(true))', 'and(or(light(red),rated(true)),hasDue(false))'],
    ['and(light(red),rated(true))', 'and(light(red),rated(true),hasDue(false))'],
  ])('lead from the nested filter %s to %s for what has no due date', (where, expected) => {
    expect(withoutDue({ where, layout: 'calendar', month: '2026-11' })).toEqual({ where: expected })
  })

  it('lead nowhere where a nested filter is as large as it may be', () => {
    const most = Array.from({ length: 40 }, (_, n) => `dueWithin(${n})`).join(',')
    expect(withoutDue({ where: `or(${most})` })).toBeUndefined()
  })
})

describe('reading the layout of an address', () => {
  it.each([
    [{ layout: 'kanban' }, { param: 'layout', value: 'kanban', kind: 'value' }, '/issues'],
    [
      { layout: 'calendar', month: '2026-13' },
      { param: 'month', value: '2026-13', kind: 'value' },
      '/issues?layout=calendar',
    ],
    [
      { layout: 'calendar', month: '1999-12' },
      { param: 'month', value: '1999-12', kind: 'value' },
      '/issues?layout=calendar',
    ],
    [
      { layout: 'calendar', month: ['2026-01', '2026-02'] },
      { param: 'month', value: '2026-01', kind: 'value' },
      '/issues?layout=calendar',
    ],
    [
      { layout: 'board', month: '2026-11' },
      { param: 'month', value: '2026-11', kind: 'month' },
      '/issues?layout=board',
    ],
    [{ month: '2026-11', q: '会' }, { kind: 'month' }, '/issues?q=%E4%BC%9A'],
    [
      { layout: 'board', cursor: 'abc' },
      { param: 'cursor', value: '', kind: 'cursor' },
      '/issues?layout=board',
    ],
    [{ layout: 'calendar', cursor: 'abc' }, { kind: 'cursor' }, '/issues?layout=calendar'],
    [
      { layout: 'calendar', month: '2026-11', asOf: '2026-02-30' },
      { param: 'asOf', kind: 'value' },
      '/issues?layout=calendar&month=2026-11',
    ],
  ])('of %j names the fault and the way on', (query, fault, remedy) => {
    expect(readLedgerState(query)).toMatchObject({ faults: [fault], remedy })
  })

  it('takes a month together with a past day', () => {
    const query = { layout: 'calendar', month: '2026-11', asOf: '2026-10-01' }
    expect(readLedgerState(query)).toMatchObject(query)
  })
})

describe('reading an address', () => {
  it('takes the names that every object has for names it does not know', () => {
    // Next adds to what such an object has by itself.
    expect(readLedgerState({ constructor: [Object, '1'] as never })).toMatchObject({
      faults: [{ param: 'constructor', kind: 'unknown' }],
      remedy: '/issues',
    })
  })

  it('takes the empty fields of a form for absent ones', () => {
    expect(readLedgerState({ q: '', unit: '', from: ' ', stage: ['', 'closed'] })).toEqual({
      ...BARE,
      stage: ['closed'],
    })
  })

  it('names every parameter at fault and keeps the rest', () => {
    const state = readLedgerState({
      stage: ['closed', 'foo'],
      colour: 'blue',
      limit: '999',
      from: '2026-02-30',
      category: 'venue',
      cursor: 'abc',
    })
    expect(state).toEqual({
      faults: expect.arrayContaining([
        { param: 'stage', value: 'foo', kind: 'value' },
        { param: 'limit', value: '999', kind: 'value' },
        { param: 'from', value: '2026-02-30', kind: 'value' },
        { param: 'colour', value: '', kind: 'unknown' },
      ]),
      remedy: '/issues?category=venue',
    })
  })

  it('turns what the query refuses into words and a way on, and nothing else', () => {
    const input = issueListInput.parse({ unit: 'X', q: '会', cursor: 'abc' })
    expect(faultOf(new DomainError('bad_cursor'), input)).toMatchObject({
      faults: [{ kind: 'cursor' }],
      remedy: '/issues?q=%E4%BC%9A&unit=X',
    })
    expect(faultOf(new DomainError('unknown_unit'), input)).toMatchObject({
      faults: [{ kind: 'unit', value: 'X' }],
      remedy: '/issues?q=%E4%BC%9A',
    })
    expect(() => faultOf(new DomainError('not_found'), input)).toThrow()
    expect(() => faultOf(new TypeError('defect'), input)).toThrow(TypeError)
  })
})
