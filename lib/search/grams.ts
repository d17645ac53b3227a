import { foldedChars } from './fold.ts'

const isAscii = (char: string) => char <= '\u007f'

/**
 * The pieces under which a text is found: every two neighbouring characters, where both are Latin or
 * digits every three as well (two digits are no clue), and the last one, which begins no pair.
 */
export function gramsOf(text: string): Set<string> {
  const chars = foldedChars(text)
  const grams = new Set<string>()
  for (const [at, char] of chars.entries()) {
    const [second, third] = [chars[at + 1], chars[at + 2]]
    if (second === undefined) grams.add(char)
    else grams.add(char + second)
    if (second !== undefined && third !== undefined && [char, second, third].every(isAscii)) {
      grams.add(char + second + third)
    }
  }
  return grams
}

/** A piece that is asked for; `prefix` when a single character is. */
export type Gram = Readonly<{ text: string; isPrefix: boolean }>

/**
 * The pieces a text must have to contain this folded word: never one too many, so that whatever
 * contains the word is found.
 */
export function gramsAskedFor(word: string): Gram[] {
  const chars = [...word]
  if (chars.length === 1) return [{ text: word, isPrefix: true }]
  const grams = new Set<string>()
  const stretchAt = (at: number) => chars.slice(at, at + 3)
  const isTriple = (at: number) =>
    at >= 0 && stretchAt(at).length === 3 && stretchAt(at).every(isAscii)
  for (const at of chars.keys()) {
    if (isTriple(at)) grams.add(stretchAt(at).join(''))
    else if (at + 1 < chars.length && !isTriple(at - 1)) grams.add(chars.slice(at, at + 2).join(''))
  }
  return [...grams].map((text) => ({ text, isPrefix: false }))
}
