const DIGIT = /\d/g

/**
 * A telephone number fit for a list: `138****1234`, `023-****4567`. Separators and an area or
 * country code keep their place; at least four digits are always hidden. Fewer than eight digits
 * show the last two at most, and text without digits shows nothing.
 */
export function maskPhone(phone: string): string {
  const shown = phone.normalize('NFKC').trim()
  if (shown === '') return ''
  const digits = shown.match(DIGIT)?.length ?? 0
  if (digits === 0) return '****'
  const { head, tail } = visible(digits)
  let seen = 0
  return shown.replace(DIGIT, (digit) => {
    seen += 1
    return seen <= head || seen > digits - tail ? digit : '*'
  })
}

/** How many digits stay readable at either end. */
function visible(digits: number): { head: number; tail: number } {
  if (digits >= 11) return { head: Math.min(digits - 8, 5), tail: 4 }
  if (digits >= 8) return { head: digits - 6, tail: 2 }
  return { head: 0, tail: Math.max(0, Math.min(2, digits - 4)) }
}

/** A run of digits as in a telephone, card or identity number; single separators may stand within. */
const LONG_NUMBER = /\p{Nd}(?:[ \u00a0\-–—._/·()（）]{0,2}\p{Nd}){7,}[Xx]?/gu
const DATE = /^(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])$/

/** What stands after the letters of an issue number, and those letters. */
const YEAR_AND_COUNT = /^20\d{2}-\d{5,7}$/
const PREFIX = /[A-Z]-$/

/**
 * A text fit for a list: every number of eight digits or more, such as somebody's telephone or identity
 * number, keeps its first three and last two digits at most. Dates and numbers of issues stay.
 */
export function maskNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (number, at: number) => {
    if (DATE.test(number)) return number
    if (YEAR_AND_COUNT.test(number) && PREFIX.test(text.slice(Math.max(0, at - 2), at)))
      return number
    const digits = number.match(/\p{Nd}/gu)?.length ?? 0
    let seen = 0
    return number.replace(/[\p{Nd}Xx]/gu, (character) => {
      seen += 1
      return seen <= 3 || (seen > digits - 2 && seen <= digits) ? character : '*'
    })
  })
}
