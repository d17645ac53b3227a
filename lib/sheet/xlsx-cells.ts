import { type PlainCell, serialInstant } from './cell.ts'
import { type Book, unescaped, wordReader } from './xlsx-book.ts'

/** What stands for a formula whose result the program that wrote the file has not worked out. */
const UNWORKED = '#CALC!'

/** Gathers one cell after the other. Of a formula its last result is taken, never the formula. */
export function cellReader(book: Book) {
  const words = wordReader()
  let type = 'n'
  let style = 0
  let value = ''
  let isValue = false
  let isFormula = false
  let hasResult = false
  return {
    start(attributes: Record<string, string>) {
      type = attributes.t ?? 'n'
      style = Number(attributes.s ?? 0)
      value = ''
      isFormula = false
      hasResult = false
      words.reset()
    },
    open(name: string) {
      if (name === 'f') isFormula = true
      else if (name !== 'v') words.open(name)
      else {
        isValue = true
        hasResult = true
      }
    },
    text(text: string) {
      if (isValue) value += text
      else words.text(text)
    },
    close(name: string) {
      if (name === 'v') isValue = false
      else words.close(name)
    },
    value(): PlainCell {
      if (type === 'inlineStr') return words.value() || null
      // Some programs write an empty result when they have none; an empty text is said to be text.
      const isText = type === 'str' && hasResult
      if (isFormula && value === '' && !isText) return UNWORKED
      return typedCell(book, type, style, value)
    },
  }
}

function typedCell(book: Book, type: string, style: number, text: string): PlainCell {
  if (text === '') return null
  if (type === 's') return book.strings[Number(text)] || null
  if (type === 'str' || type === 'e') return unescaped(text)
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoCell(text)
  const shown = book.shown[style] ?? null
  if (shown === null) return numberCell(Number(text), null)
  if (shown === 'date') return numberCell(Number(text), book.is1904)
  return percentCell(Number(text), shown.percentDigits)
}

/** 0.8 under a format of percents is 80% to whoever looks at the sheet. */
function percentCell(number: number, digits: number): PlainCell {
  if (!Number.isFinite(number)) return null
  // Spreadsheets round what has fifteen digits; those behind them come of counting in twos.
  const hundredths = Number((number * 100).toPrecision(15))
  return `${hundredths.toFixed(Math.min(digits, 30))}%`
}

/** A day written out, with or without a time; the time zone of this machine has no part in it. */
function isoCell(text: string): PlainCell {
  const day = Date.parse(/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '')
  return Number.isNaN(day) ? text : { date: new Date(day).toISOString() }
}

/** The last day a spreadsheet can show, 9999-12-31. */
const LAST_DAY = 2_958_465

/** A number that no date can be, such as 20260315 under a date format, stays one. */
function numberCell(number: number, is1904: boolean | null): PlainCell {
  if (!Number.isFinite(number)) return null
  if (is1904 === null || number < 0 || number > LAST_DAY) return number
  const instant = serialInstant(number, is1904)
  return instant ? { date: instant.toISOString() } : number
}
