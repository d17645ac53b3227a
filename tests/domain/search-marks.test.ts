import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorsAllowed, errorsIn, mayHold } from '#lib/search/likeness.ts'
import { excerpt, marksOf } from '#lib/search/marks.ts'

const marked = (text: string, ...words: string[]) =>
  marksOf(text, words).map(([from, to]) => text.slice(from, to))

describe('marks of what was found', () => {
  it.each([
    ['会费收缴率仅 50% 左右', ['收缴'], ['收缴']],
    ['ＡＢＣ商会 abc', ['abc'], ['ＡＢＣ', 'abc']],
    ['没有 阵地', ['有阵'], ['有 阵']],
    ['未换届未换届', ['未换', '换届'], ['未换届未换届']],
    ['<b>党建</b>', ['党建'], ['党建']],
    ['未换届', ['阵地'], []],
  ])('stand in %s for %s', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected)
  })

  it('stand in the part of a long text that is shown', () => {
    const long = `${'甲'.repeat(300)}写字楼${'乙'.repeat(300)}`
    const { text, marks } = excerpt(long, ['写字楼'])
    expect([...text].length).toBeLessThanOrEqual(98)
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['写字楼'])
  })
})

describe('wrong letters', () => {
  it.each([
    ['东城街道商会 dongchengjiedaoshanghui dcjdsh', 'dongcheg', 1],
    ['东城街道商会 dongchengjiedaoshanghui dcjdsh', 'dogncheng', 1],
    ['东城街道商会 dongchengjiedaoshanghui dcjdsh', 'dongcheng', 0],
    ['东城街道商会 dongchengjiedaoshanghui dcjdsh', 'dingchang', 2],
    ['南城街道商会 nanchengjiedaoshanghui ncjdsh', 'xxxxxxxx', 8],
  ])('in %s for %s: %i', (text, word, errors) => {
    expect(errorsIn(text, word)).toBe(errors)
  })

  const letters = (least: number, most: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: least, maxLength: most })

  it('never hide a word from the quick look that spares the slow one', () => {
    fc.assert(
      fc.property(letters(0, 14), letters(4, 9), fc.constantFrom(1, 2), (text, word, errors) => {
        if (errorsIn(text, word) <= errors) expect(mayHold(text, word, errors)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    for (const word of ['dingchang', 'dogncheng']) {
      expect(mayHold('东城街道商会 dongchengjiedaoshanghui dcjdsh', word, 2)).toBe(true)
    }
  })

  it('of a word as long as may be typed are not counted name by name', () => {
    const text = '东城街道商会 dongchengjiedaoshanghui dcjdsh'
    expect(mayHold(text, 'q'.repeat(100), 2)).toBe(false)
    expect(mayHold(text, 'qwertyqwertyqwertyqwerty', 2)).toBe(false)
  })

  it('are allowed in long Latin words alone', () => {
    expect(['dcj', 'dong', 'dongcheng', '东城商会', '2026'].map(errorsAllowed)).toEqual([
      0, 1, 2, 0, 0,
    ])
  })
})
