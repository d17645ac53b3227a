/**
 * How many letters must be changed, added or left out until a typed word stands somewhere in a text.
 * Two neighbours that were exchanged count as one.
 */
export function errorsIn(text: string, word: string): number {
  let before: number[] = []
  let last = Array.from({ length: text.length + 1 }, () => 0)
  for (let row = 1; row <= word.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= text.length; column += 1) {
      const isSame = word[row - 1] === text[column - 1]
      const isSwapped =
        row > 1 && word[row - 1] === text[column - 2] && word[row - 2] === text[column - 1]
      now.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = now
  }
  return Math.min(...last)
}

/** How many wrong letters a word may have: none when it is short or not Latin. */
export function errorsAllowed(word: string): number {
  if (!/^[a-z]{4,}$/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}
