import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIMILAR, similarity } from '#lib/domain/similarity.ts'

describe('how alike two titles are', () => {
  it.each([
    ['班子届满未换届', '班子届满尚未换届'],
    ['无固定阵地', '没有固定活动阵地'],
    ['会费未公开', '会费收支没有公开'],
    ['活动半年未开展', '半年未开展活动'],
    ['未办登记', '尚未办理登记'],
    ['秘书长兼职', '秘书长为兼职'],
    ['无专职工作人员', '缺少专职人员'],
    ['缺乏活动经费', '没有活动经费'],
    ['章程未修订', '章程没有及时修订。'],
    ['ＡＢＣ商会 未换届', 'abc商会未换届'],
  ])('warns that %s and %s may be the same issue', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SIMILAR)
  })

  it.each([
    ['班子届满未换届', '无固定阵地'],
    ['会费未公开', '活动半年未开展'],
    ['无固定阵地', '无专职人员'],
    ['无固定阵地', '固定资产未登记'],
    ['未办登记', '未换届'],
    ['缺乏活动经费', '无专职人员'],
    ['章程未修订', '财务制度未建立'],
    ['党组织未覆盖', '会员台账不完整'],
  ])('does not confuse %s with %s', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(SIMILAR)
  })

  it('is symmetric, lies between 0 and 1, and is 1 for the same text', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'未无没有固定阵地班子届满换届会费 。😀a'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(title, title, (a, b) => {
        const value = similarity(a, b)
        expect(value).toBe(similarity(b, a))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        if (/[\p{L}\p{N}]/u.test(a.replace(/[的了]/g, ''))) expect(similarity(a, a)).toBe(1)
      }),
    )
  })

  it.each(['', '。。。', '  '])('finds nothing in common with %j', (nothing) => {
    expect(similarity(nothing, '无固定阵地')).toBe(0)
    expect(similarity(nothing, nothing)).toBe(0)
  })
})
