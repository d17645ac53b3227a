import ExcelJS from 'exceljs'
import PizZip from 'pizzip'

/** A workbook made by somebody else: whatever `fill` puts on its first sheet. */
export async function workbookOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Sheet1'))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A sheet of rows as they stand, with nothing but values. */
export function sheetOf(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Buffer> {
  return workbookOf((sheet) => {
    for (const row of rows) sheet.addRow([...row])
  })
}

/** The same workbook with one of its parts put in place of another. */
export function withPart(bytes: Buffer, name: string, text: string): Buffer {
  const zip = new PizZip(bytes)
  zip.file(name, text)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The text of a part of a workbook. */
export function partOf(bytes: Buffer, name: string): string {
  return new PizZip(bytes).file(name)?.asText() ?? ''
}

/** The same workbook with other names for its parts. */
export function renamed(bytes: Buffer, rename: (name: string) => string): Buffer {
  const zip = new PizZip()
  for (const part of Object.values(new PizZip(bytes).files)) {
    if (!part.dir) zip.file(rename(part.name), part.asNodeBuffer())
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A file of the old format, or one behind a password: what it is stands in its directory. */
export function oleFile(stream: 'Workbook' | 'EncryptedPackage'): Buffer {
  const bytes = Buffer.alloc(4096)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  bytes.write(stream, 1024, 'utf16le')
  return bytes
}

/** Sets the size a part claims to unpack to, in the directory and before the part itself. */
export async function claimSize(bytes: Buffer, name: string, size: number): Promise<Buffer> {
  const changed = Buffer.from(bytes)
  for (const [mark, nameAt, sizeAt] of [
    [0x02014b50, 46, 24],
    [0x04034b50, 30, 22],
  ] as const) {
    for (let at = 0; at + nameAt < changed.length; at += 1) {
      if (changed.readUInt32LE(at) !== mark) continue
      if (changed.toString('utf8', at + nameAt, at + nameAt + name.length) !== name) continue
      changed.writeUInt32LE(size, at + sizeAt)
    }
  }
  return changed
}
