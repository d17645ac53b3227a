import { CATEGORIES, RECTIFICATION_TYPES, SATISFACTIONS, SOURCES } from '#lib/domain/codes.ts'
import { LEDGER_COLUMNS, LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { LEDGER_DATES, type LedgerRow } from '#lib/domain/ledger-row.ts'
import { HIDDEN_HEADINGS, OPEN_ENDED, OPEN_ENDED_WORD, pastLine } from '#lib/domain/ledger-sheet.ts'
import type { LedgerLine } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import type { LongColumn } from '#lib/sheet/stream-sheet.ts'

/** Characters; what is not named takes 14. */
const WIDTHS: Partial<Record<LedgerColumn, number>> = {
  index: 6,
  number: 16,
  chamber: 22,
  township: 16,
  description: 44,
  goal: 28,
  measures: 36,
  progress: 40,
  difficulties: 30,
  supportUnits: 24,
  closed: 8,
  remark: 24,
}

const CHOICES: Partial<Record<LedgerColumn, readonly string[]>> = {
  source: SOURCES.map((code) => LEDGER_WORDS.source[code]),
  category: CATEGORIES.map((code) => LEDGER_WORDS.category[code]),
  rectificationType: RECTIFICATION_TYPES.map((code) => LEDGER_WORDS.rectificationType[code]),
  closed: [LEDGER_WORDS.yes, LEDGER_WORDS.no],
  satisfaction: SATISFACTIONS.map((code) => LEDGER_WORDS.satisfaction[code]),
}

const COLUMNS: readonly LongColumn[] = [
  ...LEDGER_KEYS.map((key) => ({
    heading: LEDGER_COLUMNS[key],
    width: WIDTHS[key] ?? 14,
    ...(CHOICES[key] ? { choices: CHOICES[key] } : {}),
  })),
  { heading: HIDDEN_HEADINGS.issueId, width: 38, hidden: true },
  { heading: HIDDEN_HEADINGS.version, width: 8, hidden: true },
]

/**
 * The 28 columns of the ledger, and behind them, hidden, which issue a row is and at what version; in a
 * ledger of the past an empty one that says so.
 */
export function exportColumns(asOf: string | undefined): readonly LongColumn[] {
  return asOf === undefined
    ? COLUMNS
    : [...COLUMNS, { heading: pastLine(asOf), width: 8, hidden: true }]
}

const isDate = (key: LedgerColumn) => (LEDGER_DATES as readonly LedgerColumn[]).includes(key)

/** A row as cells: dates are dates, the rest is text. */
export function exportCells({ line, row }: { line: LedgerLine; row: LedgerRow }): Cell[] {
  return [...LEDGER_KEYS.map((key) => cellFor(key, row[key])), line.id, line.version]
}

function cellFor(key: LedgerColumn, value: string): Cell {
  if (value === '') return null
  if (key === 'index') return Number(value)
  if (!isDate(key)) return value
  if (value === OPEN_ENDED) return OPEN_ENDED_WORD
  return /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : value
}
