/** Id of a line of the sheet; a refusal that names the item leads to it. */
export function lineId(item: string): string {
  return `sheet-scores.${item}`
}

/** The fields of one line that takes points. */
export type LineFields = Readonly<{
  item: string
  score: HTMLInputElement
  words: HTMLTextAreaElement
}>

/** The fields of the line that something lies in; null outside of a line that takes points. */
export function fieldsOf(within: Element | null): LineFields | null {
  const line = within?.closest<HTMLElement>('[data-item]')
  const score = line?.querySelector<HTMLInputElement>('input[name=score]')
  const words = line?.querySelector<HTMLTextAreaElement>('textarea')
  if (!line || !score || !words) return null
  return { item: line.dataset.item ?? '', score, words }
}

/** Puts words into the fields of a line that React leaves alone. */
export function fillLine(item: string, score: string, words: string): void {
  const fields = fieldsOf(document.getElementById(lineId(item)))
  if (!fields) return
  fields.score.value = score
  fields.words.value = words
}
