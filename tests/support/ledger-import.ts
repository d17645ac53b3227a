import ExcelJS from 'exceljs'
import { Prisma } from '#lib/db/client.ts'
import { LEDGER_COLUMNS, LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { ledgerRow } from '#lib/domain/ledger-row.ts'
import {
  EXPORT_SHEET,
  HIDDEN_HEADINGS,
  LEDGER_FORMAT,
  LEDGER_MARK,
} from '#lib/domain/ledger-sheet.ts'
import { runSmallImport } from '#lib/jobs/import-work.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { startImport } from '#lib/ledger/commands/start-import.ts'
import { takeBackImport } from '#lib/ledger/commands/take-back-import.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import { getImport } from '#lib/ledger/queries.ts'
import { ledgerLines } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { must, NOW, type PersonName, type TestDistrict } from './factory.ts'

/** Where a column stands in an export, from 1. */
export const placeOf = (column: LedgerColumn) => LEDGER_KEYS.indexOf(column) + 1

/** The whole ledger as a file of our own: headings, rows, hidden ids and versions, the hidden sheet. */
export async function exported(district: TestDistrict): Promise<ExcelJS.Workbook> {
  const lines = await ledgerLines(
    Prisma.sql`FROM issue i WHERE i.district_id = ${district.id}`,
    Prisma.sql`ORDER BY i.number`,
  )
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('台账')
  const hidden = [HIDDEN_HEADINGS.issueId, HIDDEN_HEADINGS.version]
  sheet.addRow([...Object.values(LEDGER_COLUMNS), ...hidden])
  lines.forEach(({ id, version, facts }, index) => {
    const values = ledgerRow(facts, LEDGER_WORDS, index + 1)
    sheet.addRow([...LEDGER_KEYS.map((key) => values[key]), id, version])
  })
  const about = workbook.addWorksheet(EXPORT_SHEET, { state: 'veryHidden' })
  about.addRow([LEDGER_MARK, LEDGER_FORMAT])
  about.addRow(['exportedAt', NOW.toISOString()])
  about.addRow(['district', district.id])
  about.addRow(hidden)
  for (const { id, version } of lines) about.addRow([id, version])
  return workbook
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A sheet somebody else kept: some headings, and rows under them. */
export function oldLedger(
  columns: readonly LedgerColumn[],
  rows: readonly (readonly ExcelJS.CellValue[])[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('旧台账')
  sheet.addRow(columns.map((column) => LEDGER_COLUMNS[column]))
  for (const row of rows) sheet.addRow([...row])
  return bytesOf(workbook)
}

/** An import as a person goes through it. */
export function importer(district: TestDistrict, by: PersonName = 'clerk') {
  const actor = district.actor(by)
  return {
    async start(bytes: Uint8Array, name = '台账.xlsx', now = NOW): Promise<string> {
      const draft = await prepareImport(actor, { name, bytes }, now)
      return (await must(startImport, actor, draft, now)).id
    },
    async apply(id: string, chosen: object, now = NOW) {
      await runSmallImport(district.id, await must(applyImport, actor, { id, ...chosen }, now), now)
    },
    async takeBack(id: string, now = NOW) {
      await runSmallImport(district.id, await must(takeBackImport, actor, { id }, now), now)
    },
    see: (id: string) => getImport(actor, id, { show: 'all', page: 1 }),
  }
}
