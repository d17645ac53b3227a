/**
 * How many letters must be changed, added or left out until a typed word stands somewhere in a text.
 * Two neighbours that were exchanged count as one.
 */
export function errorsIn(text: string, word: string): number {
  const row = () => new Uint16Array(text.length + 1)
  let [before, last, now] = [row(), row(), row()]
  for (let at = 1; at <= word.length; at += 1) {
    const [letter, previous] = [word.charCodeAt(at - 1), word.charCodeAt(at - 2)]
    now[0] = at
    for (let column = 1; column <= text.length; column += 1) {
      const sign = text.charCodeAt(column - 1)
      const changed = (last[column - 1] ?? 0) + (letter === sign ? 0 : 1)
      let least = Math.min(changed, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1)
      // Before the first letter there is none, so nothing is equal to it.
      if (previous === sign && letter === text.charCodeAt(column - 2)) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      now[column] = least
    }
    ;[before, last, now] = [last, now, before]
  }
  return Math.min(...last)
}

/** How many wrong letters a word may have: none when it is short or not Latin. */
export function errorsAllowed(word: string): number {
  if (!/^[a-z]{4,}$/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * Whether a word may stand in a text with so many wrong letters: a quick look that spares most texts the
 * slow one. An error spoils two neighbouring pieces of the word at most, so one of enough pieces is left
 * as it was.
 */
export function mayHold(text: string, word: string, errors: number): boolean {
  if (word.length > text.length + errors) return false
  const pieces = 2 * errors + 1
  const cut = (piece: number) => Math.floor((piece * word.length) / pieces)
  for (let piece = 0; piece < pieces; piece += 1) {
    if (text.includes(word.slice(cut(piece), cut(piece + 1)))) return true
  }
  return false
}
