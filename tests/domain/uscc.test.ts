import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUscc } from '#lib/domain/uscc.ts'

const FICTITIOUS = [
  '51500119DEM0000140',
  '51500119DEM000022T',
  '51500119DEM000102E',
  '51500119DEM0005403',
  '91500119DEM100015H',
  '91500119DEM100023C',
]
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

describe('the check digit of a unified social credit code', () => {
  it.each(FICTITIOUS)('accepts %s', (code) => {
    expect(isUscc(code)).toBe(true)
  })

  it('refuses the code that was issued although its check digit is wrong', () => {
    expect(isUscc('91350203M0001QAY9B')).toBe(false)
  })

  it('notices every single wrong character', () => {
    const place = fc.record({
      code: fc.constantFrom(...FICTITIOUS),
      at: fc.nat(17),
      character: fc.constantFrom(...ALPHABET),
    })
    fc.assert(
      fc.property(place, ({ code, at, character }) => {
        fc.pre(code.charAt(at) !== character)
        expect(isUscc(code.slice(0, at) + character + code.slice(at + 1))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('notices two neighbours that have changed places', () => {
    const place = fc.record({ code: fc.constantFrom(...FICTITIOUS), at: fc.nat(16) })
    fc.assert(
      fc.property(place, ({ code, at }) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)]
        fc.pre(a !== b)
        expect(isUscc(code.slice(0, at) + b + a + code.slice(at + 2))).toBe(false)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a code that is too short', '51500119DEM000014'],
    ['a code that is too long', '51500119DEM00001400'],
    ['lower case', '51500119dem0000140'],
    ['a letter that is never used', '51500119DEI0000140'],
    ['letters in the registry code', '515O0119DEM0000140'],
    ['a line break after it', '51500119DEM0000140\n'],
    ['full-width digits', '５１500119DEM0000140'],
  ])('refuses %s', (_what, code) => {
    expect(isUscc(code)).toBe(false)
  })
})
