import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#lib/domain/errors.ts'
import { SHEET_LIMITS } from '#lib/sheet/limits.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import { claimSize, oleFile, partOf, sheetOf, withPart, workbookOf } from '#tests/support/sheets.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

/** The rule a file is refused with. */
async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const error = await readSheet(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(DomainError)
  const [fault] = (error as DomainError).fields
  expect(fault?.path).toBe('file')
  return fault?.rule
}

describe('Reading a spreadsheet', () => {
  it('gives texts, numbers and dates, each row at its number', async () => {
    const day = new Date('2026-03-15')
    const bytes = await sheetOf([['名称', '数量', '日期'], [], ['南城商会', 3.5, day]])
    const { name, rows } = await readSheet(bytes)
    expect(name).toBe('Sheet1')
    expect(rows).toEqual([['名称', '数量', '日期'], [], ['南城商会', 3.5, day]])
  })

  it('gives percents as the sheet shows them', async () => {
    const shown = [
      [0.8, '0%', '80%'],
      [0.145, '0%', '15%'],
      [0.07, '0.00%', '7.00%'],
      [1.005, '0.0%', '100.5%'],
      [-0.25, '0.0%;[Red]-0.0%', '-25.0%'],
      [0.8, '0.00', 0.8],
      [0.8, '0"%"', 0.8],
    ] as const
    const bytes = await workbookOf((sheet) => {
      for (const [number, format] of shown) {
        const cell = sheet.addRow([number]).getCell(1)
        cell.numFmt = format
      }
    })
    expect((await readSheet(bytes)).rows).toEqual(shown.map(([, , text]) => [text]))
  })

  it('reads a file from its path as well', async () => {
    const path = join(tmpdir(), `sheet-${process.pid}.xlsx`)
    await writeFile(path, await sheetOf([['一']]))
    expect((await readSheet(path)).rows).toEqual([['一']])
  })

  it('takes what a formula last came to, never the formula', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow([
        { formula: 'SUM(1,2)', result: 3 },
        { formula: 'HYPERLINK("http://x","y")', result: 'y' },
        { formula: 'NOW()' } as never,
        { formula: '1/0', result: { error: '#DIV/0!' } as never },
      ])
    })
    expect((await readSheet(bytes)).rows).toEqual([[3, 'y', '#CALC!', '#DIV/0!']])
  })

  it('takes formatted text and links as their words, and text like a formula as text', async () => {
    const bytes = await workbookOf((sheet) => {
      const rich = { richText: [{ text: '东' }, { font: { bold: true }, text: '城' }] }
      sheet.addRow([rich, { text: '链接', hyperlink: 'http://x' }, '=1+1', true])
    })
    expect((await readSheet(bytes)).rows).toEqual([['东城', '链接', '=1+1', 'TRUE']])
  })

  it('reads the first sheet that people see', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['hidden'])
      sheet.state = 'hidden'
      sheet.workbook.addWorksheet('看得见').addRow(['1'])
    })
    expect((await readSheet(bytes)).name).toBe('看得见')
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'sheet_missing'],
    ['text', Buffer.from('代码,分值\nA1,5'), 'sheet_other'],
    ['the old format', oleFile('Workbook'), 'sheet_old'],
    ['a sheet behind a password', oleFile('EncryptedPackage'), 'sheet_locked'],
    ['half a zip', Buffer.from('PK\x03\x04 and no more'), 'sheet_broken'],
    ['a file that is too large', Buffer.alloc(SHEET_LIMITS.bytes + 1, 'PK'), 'sheet_too_large'],
  ])('refuses %s and says what to do', async (_what, bytes, rule) => {
    expect(await refusal(bytes)).toBe(rule)
  })

  it('refuses a sheet whose inside is broken', async () => {
    expect(await refusal(withPart(await sheetOf([['一']]), SHEET, '<worksheet><a'))).toBe(
      'sheet_broken',
    )
  })

  it('refuses a sheet without anything in it', async () => {
    expect(await refusal(await sheetOf([]))).toBe('sheet_empty')
  })
})

describe('A spreadsheet made to exhaust the reader', () => {
  it('is refused for the size it claims, before it is unpacked', async () => {
    const huge = withPart(await sheetOf([['一']]), 'xl/media/zeros.bin', '0'.repeat(120_000_000))
    expect(huge.length).toBeLessThan(SHEET_LIMITS.bytes)
    expect(await refusal(huge)).toBe('sheet_too_large')
  })

  it('is refused when it unpacks to more than it claims', async () => {
    const sheet = await sheetOf([['一']])
    const blanks = `<sheetData>${' '.repeat(60_000_000)}`
    const huge = withPart(sheet, SHEET, partOf(sheet, SHEET).replace('<sheetData>', blanks))
    expect(await refusal(await claimSize(huge, SHEET, 1000))).toBe('sheet_too_large')
  })

  it('cannot pass more rows or columns than are allowed', async () => {
    const far = await workbookOf((sheet) => {
      sheet.getCell('A1').value = 1
      sheet.getCell(SHEET_LIMITS.rows + 1, 1).value = 1
    })
    expect(await refusal(far)).toBe('sheet_too_large')
    const wide = await workbookOf((sheet) => {
      sheet.getCell(1, SHEET_LIMITS.columns + 1).value = 1
    })
    expect(await refusal(wide)).toBe('sheet_too_large')
  })

  it('gains nothing by merges and drop-downs over the whole sheet', async () => {
    const bytes = await sheetOf([['一']])
    const whole = 'A1:XFD1048576'
    const bomb = partOf(bytes, SHEET).replace(
      '</sheetData>',
      `</sheetData><mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    )
    expect((await readSheet(withPart(bytes, SHEET, bomb))).rows).toEqual([['一']])
  })
})
