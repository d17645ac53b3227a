import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone } from '#lib/domain/masking.ts'

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
