/** A character as it is compared, and where it stands in the text it came from (UTF-16 offsets). */
export type Folded = Readonly<{ char: string; from: number; to: number }>

/**
 * A text as searches compare it: full and half width alike, in lower case, without white space. Each
 * character knows where it came from, so that what is found can be marked.
 */
export function fold(text: string): Folded[] {
  const folded: Folded[] = []
  let from = 0
  for (const source of text) {
    const to = from + source.length
    for (const char of source.normalize('NFKC').toLowerCase()) {
      if (/\S/.test(char)) folded.push({ char, from, to })
    }
    from = to
  }
  return folded
}

/** The same as characters alone. */
export function foldedChars(text: string): string[] {
  return fold(text).map(({ char }) => char)
}

/** Further words of a search are left out, so that one request stays one bearable statement. */
const MOST_WORDS = 6

/** The words of a search, folded; each of them narrows. Signs that mean something elsewhere are text. */
export function searchWords(query: string): string[] {
  const words = query
    .split(/\s+/)
    .map((word) => foldedChars(word).join(''))
    .filter(Boolean)
  return [...new Set(words)].slice(0, MOST_WORDS)
}
