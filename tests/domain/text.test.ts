import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, issueNumber, text, unitCode } from '#lib/domain/text.ts'

const line = text({ max: 20 })
const prose = text({ max: 20, lines: true })
const optional = text({ min: 0, max: 20 })

/** The rule that refuses a value: ours by name, zod's by its code. */
function rule(schema: typeof line, value: unknown): string | null {
  const { error } = schema.safeParse(value)
  const issue = error?.issues[0]
  if (!issue) return null
  return issue.code === 'custom' ? String(issue.params?.rule) : issue.code
}

describe('text that somebody typed', () => {
  it.each([
    ['班子届满未换届', '班子届满未换届'],
    ['  无固定阵地\t', '无固定阵地'],
    ['　全角空格　', '全角空格'],
    ['\ufeff文件开头', '文件开头'],
    ['Cafe\u0301', 'Café'],
    ['办好了👍', '办好了👍'],
    ['👍🏽 ❤️', '👍🏽 ❤️'],
    ['👨‍👩‍👧 一家', '👨‍👩‍👧 一家'],
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['𠮷野商会', '𠮷野商会'],
    ['葛󠄀城', '葛󠄀城'],
    ['<b>& "x"</b>', '<b>& "x"</b>'],
  ])('is kept, trimmed and composed: %j', (value, kept) => {
    expect(line.parse(value)).toBe(kept)
  })

  it.each([
    ['nul', 'a\u0000b'],
    ['bell', 'a\u0007b'],
    ['vertical tab', 'a\u000bb'],
    ['form feed', 'a\u000cb'],
    ['escape', 'a\u001bb'],
    ['delete', 'a\u007fb'],
    ['next line', 'a\u0085b'],
    ['soft hyphen', 'a\u00adb'],
    ['grapheme joiner', 'a\u034fb'],
    ['Arabic letter mark', 'a\u061cb'],
    ['Hangul filler', 'a\u3164b'],
    ['half-width Hangul filler', 'a\uffa0b'],
    ['Mongolian vowel separator', 'a\u180eb'],
    ['zero-width space', 'a\u200bb'],
    ['zero-width non-joiner', 'a\u200cb'],
    ['zero-width joiner between letters', 'a\u200db'],
    ['right-to-left mark', 'a\u200fb'],
    ['line separator', 'a\u2028b'],
    ['right-to-left override', 'a\u202eb'],
    ['word joiner', 'a\u2060b'],
    ['variation selector after a space', 'a \ufe0fb'],
    ['isolate', 'a\u2066b'],
    ['byte order mark inside', 'a\ufeffb'],
    ['interlinear anchor', 'a\ufff9b'],
    ['tag characters', 'a\u{e0041}b'],
    ['lone high surrogate', 'a\ud83db'],
    ['lone low surrogate', 'a\udc4db'],
    ['swapped surrogates', 'a\udc4d\ud83db'],
  ])('must not hide a %s', (_what, value) => {
    expect(rule(line, value)).toBe('invisible')
    expect(rule(prose, value)).toBe('invisible')
  })

  it('is never made of characters alone that cannot be seen', () => {
    for (const value of ['\u3164', '\u200b', '\u00ad', '\u2060\u2060', '\ufe0f', '\u200d']) {
      expect([value, line.safeParse(value).success]).toEqual([value, false])
    }
  })

  it('has line feeds only where lines are allowed, however they were typed', () => {
    expect(prose.parse('一\r\n二\r三\n四')).toBe('一\n二\n三\n四')
    expect(prose.parse('一\t二')).toBe('一\t二')
    for (const value of ['一\n二', '一\r\n二', '一\t二']) expect(rule(line, value)).toBe('one_line')
  })

  it('is measured after trimming and composing', () => {
    expect(line.parse(`  ${'字'.repeat(20)}  `)).toHaveLength(20)
    expect(line.parse('e\u0301'.repeat(20))).toHaveLength(20)
    expect(prose.parse('一\r\n'.repeat(10))).toHaveLength(19)
    expect(rule(line, '字'.repeat(21))).toBe('too_big')
    expect(rule(line, '   ')).toBe('too_small')
    expect(rule(line, '')).toBe('too_small')
    expect(optional.parse('  ')).toBe('')
  })

  it.each([null, undefined, 1, {}, ['a']])('is a string and not %j', (value) => {
    expect(rule(line, value)).toBe('invalid_type')
  })

  it('does not change when it is checked twice, and holds nothing that breaks JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (value) => {
        const first = prose.safeParse(value)
        if (!first.success) return
        expect(prose.parse(first.data)).toBe(first.data)
        expect(JSON.parse(JSON.stringify(first.data))).toBe(first.data)
        expect(first.data.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('a calendar date', () => {
  it.each(['2000-01-01', '2024-02-29', '2026-03-31', '2099-12-31'])('may be %s', (value) => {
    expect(calendarDate.parse(value)).toBe(value)
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026.3.15',
    '2026/03/15',
    '20260315',
    '2026-03-15T00:00:00Z',
    ' 2026-03-15',
    '2026-03-15\n',
    '1999-12-31',
    '2100-01-01',
    '２０２６-03-15',
    '长期坚持',
    '',
  ])('cannot be %j', (value) => {
    expect(calendarDate.safeParse(value).success).toBe(false)
  })
})

describe('codes and numbers', () => {
  it.each(['500119', '500119001', 'DCSH', 'nc-01', '0'])('know the unit code %s', (value) => {
    expect(unitCode.parse(value)).toBe(value)
  })

  it.each(['', '-a', 'a/b', 'a b', 'a%', 'a_b', '商会', 'a\n', '../a', 'a'.repeat(41)])(
    'do not know the unit code %j',
    (value) => {
      expect(unitCode.safeParse(value).success).toBe(false)
    },
  )

  it.each(['NC-2026-00215', 'A-2026-1234567'])('know the issue number %s', (value) => {
    expect(issueNumber.parse(value)).toBe(value)
  })

  it.each(['nc-2026-00215', 'NC-26-00215', 'NC-2026-215', 'NC-2026-00215 ', 'NC-2026-00215\n', ''])(
    'do not know the issue number %j',
    (value) => {
      expect(issueNumber.safeParse(value).success).toBe(false)
    },
  )
})
