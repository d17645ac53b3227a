/**
 * JSON with sorted keys and no white space (RFC 8785 for what we store): equal values give equal
 * text, whatever the order their keys were written in. The hash chain is built on it.
 * @throws TypeError for anything JSON would drop, bend or not come back from: undefined, functions,
 *   symbols, bigint, NaN and infinities, holes, dates and other class instances, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not canonical: ${value}`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`not canonical: ${typeof value}`)
  if (above.includes(value)) throw new TypeError('not canonical: a cycle')
  const inside = [...above, value]
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item) => write(item, inside)).join(',')}]`
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('not canonical: an instance of a class')
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new TypeError('not canonical: a symbol key')
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const members = entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item, inside)}`)
  return `{${members.join(',')}}`
}
