// The process that read-sheet.ts starts: a spreadsheet comes in, JSON of its first visible sheet goes out.
import { writeSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import ExcelJS, { type Worksheet } from 'exceljs'
import { readZipDirectory } from '#lib/zip/directory.ts'
import { type PlainCell, plainCell } from './cell.ts'
import { READ_EXIT, SHEET_LIMITS } from './limits.ts'

type Plain = { name: string; rows: PlainCell[][] }

// Each of them may name a million cells in a few bytes, and none of them says what a cell holds.
const IGNORED = [
  'cols',
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
  'autoFilter',
]

/** Sizes in a zip are claims; this unpacks each part no further than its own. */
async function isHonest(bytes: Buffer): Promise<boolean> {
  const entries = (await readZipDirectory(bytes, bytes.length)) ?? []
  return entries.every(({ method, offset, packed, declared }) => {
    if (method === 0) return packed === declared
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const part = bytes.subarray(start, start + packed)
    return inflateRawSync(part, { maxOutputLength: declared + 1 }).length === declared
  })
}

async function read(bytes: Buffer): Promise<Plain | number> {
  if (!(await isHonest(bytes))) return READ_EXIT.tooLarge
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED })
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible')
  return sheet ? rowsOf(sheet) : READ_EXIT.empty
}

/** Rows without anything in them keep their place, so that row 12 is the twelfth. */
function rowsOf(sheet: Worksheet): Plain | number {
  const rows: PlainCell[][] = []
  let cells = 0
  let fits = true
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (!fits) return
    const line: PlainCell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const value = plainCell(cell.value)
      if (value === null) return
      cells += 1
      const isLong = typeof value === 'string' && value.length > SHEET_LIMITS.text
      if (column > SHEET_LIMITS.columns || cells > SHEET_LIMITS.cells || isLong) fits = false
      else line[column - 1] = value
    })
    if (line.length === 0) return
    if (number > SHEET_LIMITS.rows) fits = false
    else rows[number - 1] = Array.from(line, (value) => value ?? null)
  })
  if (!fits) return READ_EXIT.tooLarge
  if (rows.length === 0) return READ_EXIT.empty
  return { name: sheet.name, rows: Array.from(rows, (row) => row ?? []) }
}

/** A pipe takes what fits into it; the rest is sent again. */
function send(text: string): void {
  const out = Buffer.from(text)
  for (let at = 0; at < out.length; ) {
    try {
      at += writeSync(1, out, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

const found = await read(await buffer(process.stdin)).catch(() => READ_EXIT.broken)
if (typeof found === 'number') process.exit(found)
send(JSON.stringify(found))
process.exit(READ_EXIT.done)
