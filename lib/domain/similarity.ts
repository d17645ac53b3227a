/** From here on two titles of one chamber are worth a warning that they may be the same issue. */
export const SIMILAR = 0.5

// 未, 尚未, 没有, 无 … say the same thing in a title; so do the particles that come and go.
const NEGATIONS = /尚未|还未|仍未|没有|未曾|缺乏|缺少|没|无/g
const FILLERS = /[的了]|目前|至今|一直|问题$/g
const NOT_TEXT = /[^\p{L}\p{N}]+/gu

/**
 * How alike two short texts are, 0 to 1: Dice coefficient of their character bigrams after width,
 * case, punctuation and ways of saying "not" have been levelled. Symmetric; 1 for the same text.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [levelled(a), levelled(b)]
  if (left === '' || right === '') return 0
  if (left === right) return 1
  const pairs = bigrams(left)
  const others = bigrams(right)
  const total = sum(pairs) + sum(others)
  if (total === 0) return 0
  let shared = 0
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0)
  return (2 * shared) / total
}

function levelled(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(NOT_TEXT, '')
    .replace(FILLERS, '')
    .replace(NEGATIONS, '未')
}

function bigrams(value: string): Map<string, number> {
  const characters = [...value]
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
