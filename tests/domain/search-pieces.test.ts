import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, searchWords } from '#lib/search/fold.ts'
import { gramsAskedFor, gramsOf } from '#lib/search/grams.ts'

/** Whether a text has all pieces of every word, as the index would see it. */
function isFound(text: string, query: string): boolean {
  const has = [...gramsOf(text)]
  const words = searchWords(query)
  return (
    words.length > 0 &&
    words.every((word) =>
      gramsAskedFor(word).every(({ text: asked, isPrefix }) =>
        has.some((one) => (isPrefix ? one.startsWith(asked) : one === asked)),
      ),
    )
  )
}

const text = fc.string({
  unit: fc.constantFrom(...'未无固定阵地班子届满换会费，。（）“”50%_\\\'"aBcＤ①ﬁ𠮷😀 -·|&!:*'),
  minLength: 2,
  maxLength: 40,
})

describe('the pieces of a text', () => {
  it('find it by any part of it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (title, at, length) => {
        const chars = [...title]
        const from = at % chars.length
        const part = chars.slice(from, from + length).join('')
        if (searchWords(part).length > 0) expect(isFound(title, part)).toBe(true)
      }),
    )
  })

  it.each([
    ['会费收缴率仅 50% 左右', '收缴'],
    ['会费收缴率仅 50% 左右', '５０％'],
    ['会费收缴率仅 50% 左右', '左右 会费'],
    ['NC-2026-00215', '215'],
    ['NC-2026-00215', 'nc-2026'],
    ['NC-2026-00215', '6-0'],
    ['（未换届）', '(未'],
    ['没有 阵地', '有阵'],
    ['A座', 'a座'],
  ])('find %s by %s', (title, query) => {
    expect(isFound(title, query)).toBe(true)
  })

  it.each([
    ['会费收缴率仅 50% 左右', '收费'],
    ['NC-2026-02115', '215-'],
    ['NC-2026-12001', '0012'],
    ['会费收缴', '会费 阵地'],
    ['会费收缴', '   '],
    ['会费收缴', '.*'],
  ])('do not find %s by %s', (title, query) => {
    expect(isFound(title, query)).toBe(false)
  })

  it('ask for no more than six words, each once', () => {
    expect(searchWords('甲 乙 甲 丙 丁 戊 己 庚')).toEqual(['甲', '乙', '丙', '丁', '戊', '己'])
  })
})

it('knows where each character came from', () => {
  expect(fold('Ａ ﬁ𠮷')).toEqual([
    { char: 'a', from: 0, to: 1 },
    { char: 'f', from: 2, to: 3 },
    { char: 'i', from: 2, to: 3 },
    { char: '𠮷', from: 3, to: 5 },
  ])
})
