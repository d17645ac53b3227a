import { readdirSync, readFileSync } from 'node:fs'
import { OPEN_ENDED } from '#lib/domain/ledger-sheet.ts'
import { isSound } from '#lib/ledger/read-row.ts'
import type { LedgerContext, LedgerUnit } from '#lib/ledger/read-types.ts'
import { DEPARTMENTS, DIRECT_CHAMBERS, DISTRICT, TOWNSHIPS } from '#prisma/seed/demo/places.ts'
import { type LedgerReading, readLedger } from './ledger-reading.ts'

const FOLDER = new URL('./ledgers/', import.meta.url)

function demoUnits(): LedgerUnit[] {
  const root = DISTRICT.id
  return [
    { code: root, name: DISTRICT.root, level: 'district', parentCode: null },
    ...DEPARTMENTS.map(
      (name, i): LedgerUnit => ({ code: `BM${i}`, name, level: 'district', parentCode: root }),
    ),
    ...TOWNSHIPS.flatMap(([code, name]): LedgerUnit[] => [
      { code, name, level: 'township', parentCode: root },
      { code: `SH-${code}`, name: `${name}商会`, level: 'chamber', parentCode: code },
    ]),
    ...DIRECT_CHAMBERS.map(
      ([name], i): LedgerUnit => ({ code: `SH${i}`, name, level: 'chamber', parentCode: root }),
    ),
  ]
}

/** The units of the demo district, without its members. */
export const DEMO_LEDGER: LedgerContext = {
  units: demoUnits(),
  district: DISTRICT.name,
  today: '2026-11-27',
}

/** Name of a unit of the demo by its code. */
export function unitName(code: string | null | undefined): string | null {
  return DEMO_LEDGER.units.find((unit) => unit.code === code)?.name ?? null
}

/** The ledgers kept as files, by name, each with what must come of it. */
export function keptLedgers(): { file: string; expected: Expected }[] {
  const files = readdirSync(FOLDER)
  return files
    .filter((file) => !file.endsWith('.json'))
    .map((file) => {
      const stem = file.replace(/\.[a-z]+$/, '')
      const text = readFileSync(new URL(`${stem}.expected.json`, FOLDER), 'utf8')
      return { file, expected: JSON.parse(text) as Expected }
    })
}

export type Expected = Readonly<{
  valid: readonly Readonly<Record<string, unknown>>[]
  invalid: readonly Readonly<{ row: number; field: string }>[]
}>

/** Reads one of them against the units of the demo. */
export function readKept(file: string): Promise<LedgerReading> {
  return readLedger(readFileSync(new URL(file, FOLDER)), file, DEMO_LEDGER)
}

/** A reading in the words of the files with what must come of them. */
export function outcome({ rows }: Pick<LedgerReading, 'rows'>): Expected {
  return {
    valid: rows.filter(isSound).map(({ row, cells }) => ({
      row,
      chamber: unitName(cells.chamber?.value),
      category: cells.category?.value,
      source: cells.source?.value ?? 'other',
      description: cells.description?.value,
      reportedOn: cells.reportedOn?.value,
      dueOn: cells.dueOn?.value === OPEN_ENDED ? null : (cells.dueOn?.value ?? null),
      openEnded: cells.dueOn?.value === OPEN_ENDED,
      closed: cells.closed?.value ?? false,
    })),
    invalid: rows
      .filter((row) => !isSound(row))
      .flatMap(({ row, faults }) => faults.map(({ column }) => ({ row, field: column }))),
  }
}
