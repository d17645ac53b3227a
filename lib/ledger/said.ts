import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import type { LedgerWords } from '#lib/domain/ledger-row.ts'
import { OPEN_ENDED, OPEN_ENDED_WORD } from '#lib/domain/ledger-sheet.ts'
import type { LedgerRow } from './read-types.ts'

/** The name of a unit by its code. */
export type UnitNames = (code: string) => string

/** Text as it is compared: what an office program changes by itself makes no difference. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+(?=\n|$)/g, '')
    .normalize('NFC')
    .trim()
}

const SINGLE: readonly string[] = ['accountableLeader', 'owner', 'phone']

/** A value as the fact can hold it: names and numbers stand on one line. */
export function fitting(field: string, value: string): string {
  const text = plainText(value)
  return SINGLE.includes(field) ? text.replace(/\s*[\n\t]\s*/g, ' ') : text
}

/**
 * What a cell says in the words the ledger itself would use: a date as `YYYY-MM-DD`, a code by its
 * word, a unit by its name. What cannot be read stands as it was typed.
 */
export function saidIn(
  row: LedgerRow,
  column: LedgerColumn,
  words: LedgerWords,
  unitName: UnitNames,
): string {
  const cell = row.cells[column]
  if (!cell) return ''
  const { raw, value } = cell
  if (value === null) return row.faults.some((one) => one.column === column) ? plainText(raw) : ''
  if (value === OPEN_ENDED) return OPEN_ENDED_WORD
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'string') return value.map(unitName).join(words.and)
  switch (column) {
    case 'source':
    case 'category':
    case 'rectificationType':
    case 'satisfaction':
      return (words[column] as Readonly<Record<string, string>>)[value] ?? value
    case 'chamber':
    case 'township':
    case 'leadUnit':
    case 'responsibleUnit':
      return unitName(value)
    default:
      return plainText(value)
  }
}
