import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskNumbers, maskPhone } from '#lib/domain/masking.ts'

describe('masking a telephone number', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['138 0000 1234', '138 **** 1234'],
    ['138-0000-1234', '138-****-1234'],
    ['+8613800001234', '+86138****1234'],
    ['+86 138 0000 1234', '+86 138 **** 1234'],
    ['023-71234567', '023-****4567'],
    ['（023）71234567', '(023)****4567'],
    ['0512-87654321', '0512-****4321'],
    ['71234567', '71****67'],
    ['400-800-1234', '400-8**-**34'],
    ['7123456', '*****56'],
    ['12345', '****5'],
    ['110', '***'],
    ['１３８００００１２３４', '138****1234'],
    ['  13800001234  ', '138****1234'],
    ['暂无', '****'],
    ['', ''],
    ['   ', ''],
  ])('shows %j as %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it('hides at least four digits, or all of a shorter number', () => {
    const phone = fc.stringMatching(/^\+?[0-9][0-9 /-]{0,30}$/)
    fc.assert(
      fc.property(phone, (value) => {
        const digits = value.match(/\d/g)?.length ?? 0
        const hidden = maskPhone(value).match(/\*/g)?.length ?? 0
        expect(hidden).toBeGreaterThanOrEqual(Math.min(4, digits))
      }),
    )
  })

  it('does not give away either of two numbers in one field', () => {
    expect(maskPhone('13800001234/13900005678')).toBe('13800******/*******5678')
  })
})

describe('masking the numbers in a text', () => {
  it.each([
    ['打 13800001234 找张三', '打 138******34 找张三'],
    ['138-0000-1234', '138-****-**34'],
    ['１３８００００１２３４', '１３８******３４'],
    ['身份证500119199001011234', '身份证500*************34'],
    ['50011919900101123X', '500************23*'],
    ['电话(023)71234567。', '电话(023)******67。'],
    ['2026-03-15 起，2026/3/15 止', '2026-03-15 起，2026/3/15 止'],
    ['欠 3000 元，共 215 个', '欠 3000 元，共 215 个'],
    ['参看 NC-2026-00215', '参看 NC-2026-00215'],
    ['工号 NC-1391-2345678', '工号 NC-139*-*****78'],
  ])('%s → %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked)
  })

  const separator = fc.constantFrom('', ' ', '-', '.', '·', '–', '_')
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 18 })
  const words = fc.string({
    unit: fc.constantFrom('商', '会', '，', '\n', '<', '好'),
    maxLength: 12,
  })

  it('leaves at most five digits of a number of nine or more, wherever and however it is written', () => {
    fc.assert(
      fc.property(
        words,
        digits,
        separator,
        fc.integer({ min: 2, max: 4 }),
        words,
        (a, n, s, g, b) => {
          const number = n.match(new RegExp(`.{1,${g}}`, 'g'))?.join(s) ?? n
          const masked = maskNumbers(`${a}${number}${b}`)
          expect(masked.match(/\d/g)?.length ?? 0).toBeLessThanOrEqual(5)
          expect(masked.startsWith(a) && masked.endsWith(b)).toBe(true)
          expect(masked).toHaveLength(a.length + number.length + b.length)
        },
      ),
    )
  })

  it('changes nothing but digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const without = (value: string) => value.replace(/[\p{Nd}*Xx]/gu, '')
        expect(without(maskNumbers(text))).toBe(without(text))
      }),
    )
  })
})
