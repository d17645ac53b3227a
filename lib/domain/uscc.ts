/** GB 32100-2015: digits and letters without I O S V Z; the place in the list is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/

/**
 * True when a unified social credit code (统一社会信用代码) has the right form and check digit.
 * Codes that were issued and still fail exist, so a false answer warns and never blocks.
 */
export function isUscc(code: string): boolean {
  if (!SHAPE.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * valueAt(code, at), 0)
  return (31 - (sum % 31)) % 31 === valueAt(code, 17)
}

function valueAt(code: string, at: number): number {
  return ALPHABET.indexOf(code.charAt(at))
}
