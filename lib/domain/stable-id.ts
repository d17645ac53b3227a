/**
 * A UUID (version 8) that follows from a text alone: what the clock does twice gets the same id
 * twice, so the database keeps it once. Not for secrets.
 */
export function stableId(text: string): string {
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
    .map((seed) => mixed(text, seed).toString(16).padStart(8, '0'))
    .join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A number from 0 below 2³² that follows from seed and text, evenly spread: the lot of a text. */
export function lotOf(text: string, seed: string): number {
  return mixed(`${seed}\n${text}`, 0x811c9dc5)
}

/** FNV-1a over the UTF-16 units, then stirred so that texts alike but for one digit lie far apart. */
function mixed(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
