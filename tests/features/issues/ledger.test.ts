import { describe, expect, it } from 'vitest'
import { faultOf, readLedgerState } from '#app/(staff)/issues/ledger-state.ts'
import { ledgerHref, sortedBy, without } from '#components/issues/ledger/ledger-url.ts'
import { DomainError } from '#lib/domain/errors.ts'
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

describe('reading an address', () => {
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
