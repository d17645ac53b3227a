import { describe, expect, it } from 'vitest'
import { DEMO_LEDGER, outcome } from '#tests/support/ledger.ts'
import { bookOf, csvOf, HEAD, ROW } from '#tests/support/ledger-files.ts'
import { readLedger } from '#tests/support/ledger-reading.ts'
import { oleFile, partOf, renamed, withPart } from '#tests/support/sheets.ts'

const read = (bytes: Uint8Array, name = '台账.csv') => readLedger(bytes, name, DEMO_LEDGER)
const QUOTED = ROW.map((cell, at) => (at === 3 ? '漏水,"很久"了\n租约到期' : cell))
const text = (separator: string) => csvOf([HEAD, [], QUOTED, ROW], separator)

/** GB18030 of the words used here; Node encodes nothing but Unicode. */
function gb18030(given: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return Buffer.from([...given].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

describe('A ledger as text', () => {
  it.each([
    ['UTF-8', (given: string) => Buffer.from(given)],
    ['UTF-8 with a mark', (given: string) => Buffer.from(`\ufeff${given}`)],
    ['UTF-16 with a mark', (given: string) => Buffer.from(`\ufeff${given}`, 'utf16le')],
    ['GB18030', gb18030],
  ])('is read in %s, with commas, semicolons or tabs', async (_name, encode) => {
    for (const separator of [',', ';', '\t']) {
      const reading = await read(encode(text(separator)))
      expect(reading.sheet).toBe('台账')
      expect(outcome(reading).invalid).toEqual([])
      expect(reading.rows.map(({ row }) => row)).toEqual([3, 4])
      expect(reading.rows[0]?.cells.description?.value).toBe('漏水,"很久"了\n租约到期')
    }
  })

  it('may end its lines in several ways', async () => {
    const lines = [HEAD, ...['一', '二', '三'].map((what) => ROW.with(3, what))]
    const ends = ['\r\n', '\n', '\r', '\r\n']
    const given = lines.map((line, at) => line.join(',') + ends[at]).join('')
    const { rows } = await read(Buffer.from(given))
    expect(rows.map(({ cells }) => cells.description?.value)).toEqual(['一', '二', '三'])
  })

  it('may keep a number text as spreadsheet programs do', async () => {
    const given = `${HEAD.join(',')},联系电话\n${ROW.join(',')},="02371400000"`
    const { rows } = await read(Buffer.from(given))
    expect(rows[0]?.cells.phone?.value).toBe('02371400000')
  })

  it('may end in a million lines that say nothing', async () => {
    const { rows } = await read(Buffer.from(`${text(',')};\r\n${',,,\n'.repeat(1_000_000)}`))
    expect(rows.map(({ row }) => row)).toEqual([3, 4])
    expect(rows[1]?.cells.closed?.raw).toBe('否;')
  })

  it('may say its separator first', async () => {
    const reading = await read(Buffer.from(`sep=;\r\n${text(';')}`))
    expect(reading.rows.map(({ row }) => row)).toEqual([4, 5])
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), 'sheet_encoding'],
    ['NULs', Buffer.from('a\0b'), 'sheet_other'],
    ['a web page', Buffer.from('\ufeff<html><table><tr><td>1'), 'sheet_other'],
    ['nothing', Buffer.alloc(0), 'sheet_missing'],
    ['blank lines', Buffer.from('\n\n\n'), 'sheet_empty'],
    ['the old format', oleFile('Workbook'), 'sheet_old'],
    ['a sheet behind a password', oleFile('EncryptedPackage'), 'sheet_locked'],
    [
      'a quotation mark that never closes',
      Buffer.from(`${text(',')}\r\n"${'x'.repeat(200_000)}`),
      'sheet_quote',
    ],
  ])('is refused when it is %s', async (_what, bytes, rule) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'file', rule }],
    })
  })
})

describe('A workbook of another maker', () => {
  const SHEET = 'xl/worksheets/sheet1.xml'

  /** The row of a ledger with cells put in place of its own. */
  async function rowWith(cells: readonly string[]) {
    const bytes = await bookOf({ name: '台账', rows: [HEAD, ROW] })
    const xml = cells.reduce(
      (text, cell) => text.replace(new RegExp(`<c r="${cell.slice(6, 8)}".*?</c>`), cell),
      partOf(bytes, SHEET),
    )
    return (await read(withPart(bytes, SHEET, xml), '台账.xlsx')).rows[0]
  }

  it('may write every element with a prefix, leave places out and write its words into the cells', async () => {
    const cell = (words: string) => `<x:c t="inlineStr"><x:is><x:t>${words}</x:t></x:is></x:c>`
    const row = (cells: readonly string[]) => `<x:row>${cells.map(cell).join('')}</x:row>`
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(HEAD)}${row(ROW)}</x:sheetData></x:worksheet>`
    const bytes = withPart(await bookOf({ name: '台账', rows: [HEAD] }), SHEET, xml)
    expect(outcome(await read(bytes, '台账.xlsx')).valid).toMatchObject([
      { row: 2, category: 'venue' },
    ])
  })

  it('may write days out, words in a section of their own, formulas without a result', async () => {
    const cells = [
      '<c r="A2" t="inlineStr"><is><t><![CDATA[金山镇商会]]></t></is></c>',
      '<c r="E2" t="d"><v>2025-03-01T00:00:00</v></c>',
      '<c r="F2" t="d"><v>soon</v></c>',
      '<c r="G2"><f>A1</f></c>',
    ]
    const row = await rowWith(cells)
    expect(row?.cells.chamber?.raw).toBe('金山镇商会')
    expect(row?.cells.reportedOn?.value).toBe('2025-03-01')
    expect(row?.cells.dueOn).toEqual({ raw: 'soon', value: null })
    expect(row?.faults.map(({ column }) => column)).toEqual(['dueOn', 'closed'])
  })

  it.each([
    ['no result', '<c r="D2"><f>A1</f></c>', '#CALC!'],
    ['a result without anything in it', '<c r="D2"><f>A1</f><v></v></c>', '#CALC!'],
    ['a closed result', '<c r="D2"><f>A1</f><v/></c>', '#CALC!'],
    ['no result that is to be text', '<c r="D2" t="str"><f>A1</f></c>', '#CALC!'],
    ['an empty text for a result', '<c r="D2" t="str"><f>A1</f><v></v></c>', ''],
    ['a number for a result', '<c r="D2"><f>A1</f><v>0</v></c>', '0'],
  ])('may hold a formula with %s', async (_what, cell, raw) => {
    expect((await rowWith([cell]))?.cells.description?.raw).toBe(raw)
  })

  it('may name its parts as Windows does, and from where they stand', async () => {
    const rels = 'xl/_rels/workbook.xml.rels'
    const bytes = await bookOf({ name: '台账', rows: [HEAD, ROW] })
    const near = partOf(bytes, rels).replace('"worksheets/', '"../xl/./worksheets/')
    const windows = renamed(withPart(bytes, rels, near), (name) => name.replaceAll('/', '\\'))
    expect((await read(windows, '台账.xlsx')).rows).toHaveLength(1)
  })

  it('gains nothing by one long text in every cell', async () => {
    const long = '长'.repeat(30_000)
    const rows = [HEAD, ...Array.from({ length: 320 }, () => Array(7).fill(long))]
    const bytes = await bookOf({ name: '台账', rows })
    expect(bytes.length).toBeLessThan(100_000)
    await expect(read(bytes, '台账.xlsx')).rejects.toMatchObject({
      fields: [{ rule: 'sheet_too_large' }],
    })
  })

  it('gains nothing by ten thousand ranges merged over one another', async () => {
    const bytes = await bookOf({ name: '台账', rows: [HEAD, ...Array(200).fill(ROW)] })
    const merges = '<mergeCell ref="J1:XFD1048576"/>'.repeat(10_000)
    const bomb = partOf(bytes, SHEET).replace(
      '</sheetData>',
      `</sheetData><mergeCells>${merges}</mergeCells>`,
    )
    expect((await read(withPart(bytes, SHEET, bomb), '台账.xlsx')).rows).toHaveLength(200)
  })

  it('may not have two rows of one number', async () => {
    const bytes = await bookOf({ name: '台账', rows: [HEAD, ROW, ROW] })
    const twice = partOf(bytes, SHEET).replace('<row r="3"', '<row r="2"')
    await expect(read(withPart(bytes, SHEET, twice), '台账.xlsx')).rejects.toMatchObject({
      fields: [{ rule: 'sheet_broken' }],
    })
  })

  it('may not bring entities of its own', async () => {
    const bytes = await bookOf({ name: '台账', rows: [HEAD, ROW] })
    const bomb = partOf(bytes, SHEET).replace(
      '<worksheet',
      '<!DOCTYPE a [<!ENTITY b "c">]><worksheet',
    )
    await expect(read(withPart(bytes, SHEET, bomb), '台账.xlsx')).rejects.toMatchObject({
      fields: [{ rule: 'sheet_broken' }],
    })
  })
})
