import { partName } from './part-name.ts'
import { type Parts, visit } from './xlsx-parts.ts'

export type SheetState = 'visible' | 'hidden' | 'veryHidden'
type SheetPart = Readonly<{ name: string; state: SheetState; part: string }>

/** As a date, as so many hundredths with so many digits behind the point, or as it is. */
type Shown = 'date' | Readonly<{ percentDigits: number }> | null

/** What the rows of every sheet are read with. */
export type Book = Readonly<{
  sheets: readonly SheetPart[]
  is1904: boolean
  strings: readonly string[]
  /** By number of a style: what it shows a number as. */
  shown: readonly Shown[]
}>

const WORKBOOK = 'xl/workbook.xml'

/** Reads everything of a workbook but its sheets. */
export async function openBook(parts: Parts): Promise<Book> {
  const targets = new Map<string, { target: string; kind: string }>()
  await visit(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target, Type = '' }) {
      if (name !== 'Relationship' || !Id || !Target) return
      const target = partName(Target.startsWith('/') ? Target : `xl/${Target}`)
      targets.set(Id, { target, kind: Type.slice(Type.lastIndexOf('/') + 1) })
    },
  })
  const sheets: SheetPart[] = []
  let is1904 = false
  await visit(parts, WORKBOOK, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const target = targets.get(relationOf(attributes))
      // Sheets that are nothing but a chart hold no rows.
      if (target?.kind !== 'worksheet') return
      const state = (attributes.state ?? 'visible') as SheetState
      sheets.push({ name: attributes.name ?? '', state, part: target.target })
    },
  })
  const part = (kind: string) => [...targets.values()].find((one) => one.kind === kind)?.target
  const strings = await readStrings(parts, part('sharedStrings'))
  return { sheets, is1904, strings, shown: await readStyles(parts, part('styles')) }
}

function relationOf(attributes: Record<string, string>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'))
  return (key && attributes[key]) || ''
}

/** Texts that cells name by number. Of formatted ones the words, without their pronunciation. */
async function readStrings(parts: Parts, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!part || !parts.has(part)) return strings
  const words = wordReader()
  await visit(parts, part, {
    open: (name) => (name === 'si' ? words.reset() : words.open(name)),
    text: words.text,
    close(name) {
      words.close(name)
      if (name === 'si') strings.push(words.value())
    },
  })
  return strings
}

/** Gathers the text of `t` elements, but for those that spell out the pronunciation (`rPh`). */
export function wordReader() {
  let value = ''
  let isText = false
  let isSpoken = false
  return {
    reset: () => {
      value = ''
    },
    open: (name: string) => {
      if (name === 'rPh') isSpoken = true
      if (name === 't') isText = !isSpoken
    },
    text: (text: string) => {
      if (isText) value += text
    },
    close: (name: string) => {
      if (name === 'rPh') isSpoken = false
      if (name === 't') isText = false
    },
    value: () => unescaped(value),
  }
}

/** `_x000D_` is how a spreadsheet writes a character that XML does not carry. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Formats that are dates without saying how: those of every language, then the Chinese ones. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 58 && id !== 48 && id !== 49)
  )
}

async function readStyles(parts: Parts, part: string | undefined): Promise<Shown[]> {
  const styles: Shown[] = []
  if (!part || !parts.has(part)) return styles
  const custom = new Map<number, Shown>()
  let isCells = false
  await visit(parts, part, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') custom.set(id, shownBy(attributes.formatCode ?? ''))
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells)
        styles.push(custom.has(id) ? (custom.get(id) ?? null) : builtIn(id))
    },
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
  })
  return styles
}

function builtIn(id: number): Shown {
  if (isBuiltInDate(id)) return 'date'
  return id === 9 || id === 10 ? { percentDigits: id === 9 ? 0 : 2 } : null
}

/** What is left of a format without its words, colours and conditions says what it shows. */
function shownBy(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/general/i.test(bare)) return null
  if (/[ymdhs]/i.test(bare)) return 'date'
  const [first = ''] = bare.split(';')
  return first.includes('%') ? { percentDigits: /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0 } : null
}
