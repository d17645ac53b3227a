import { fold } from './fold.ts'

/** A part of a text that was searched for: from, to (UTF-16 offsets). */
export type Mark = readonly [from: number, to: number]

/** Where folded words stand in a text, in order, those that touch in one. */
export function marksOf(text: string, words: readonly string[]): Mark[] {
  const folded = fold(text)
  const chars = folded.map(({ char }) => char)
  const found = words.flatMap((word) => places(chars, [...word]))
  const marks = found
    .map(([from, to]): Mark => [folded[from]?.from ?? 0, folded[to - 1]?.to ?? 0])
    .sort((a, b) => a[0] - b[0])
  const merged: Mark[] = []
  for (const [from, to] of marks) {
    const last = merged.at(-1)
    if (last && last[1] >= from) merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    else merged.push([from, to])
  }
  return merged
}

/** True when the folded word stands in the text. */
export function hasWord(text: string, word: string): boolean {
  return (
    places(
      fold(text).map(({ char }) => char),
      [...word],
    ).length > 0
  )
}

function places(chars: readonly string[], word: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  for (let at = 0; at + word.length <= chars.length; at += 1) {
    if (word.every((char, n) => chars[at + n] === char)) found.push([at, at + word.length])
  }
  return found
}

/** So much of a long text is shown before what was found, and in all. */
const BEFORE = 24
const SHOWN = 96

/** The part of a text around the first thing found in it, on one line, with its marks. */
export function excerpt(text: string, words: readonly string[]): { text: string; marks: Mark[] } {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = marksOf(line, words)[0]?.[0] ?? 0
  const chars = [...line]
  const at = [...line.slice(0, first)].length
  const from = Math.max(0, Math.min(at - BEFORE, chars.length - SHOWN))
  const part = chars.slice(from, from + SHOWN).join('')
  const cut = `${from > 0 ? '…' : ''}${part}${from + SHOWN < chars.length ? '…' : ''}`
  return { text: cut, marks: marksOf(cut, words) }
}
