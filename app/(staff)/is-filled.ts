/**
 * Whether a value of an address says something: a form sends its empty fields too. Next appends what it
 * reads to what every object has by that name, so `?constructor=1` comes with a function before its text.
 */
export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
