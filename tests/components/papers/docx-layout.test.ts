import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { PAPER_KINDS } from '#lib/domain/codes.ts'
import { defaultTemplate } from '#lib/papers/docx/default-template.ts'
import { fillTemplate } from '#lib/papers/docx/fill.ts'
import { sampleValues } from '#lib/papers/sample.ts'
import {
  expectFullPage,
  expectLayout,
  withoutHanging,
} from '#tests/support/papers/expect-layout.ts'
import { longValues } from '#tests/support/papers/long-paper.ts'
import { readPdf } from '#tests/support/papers/read-pdf.ts'

const TWIPS = 1440 / 25.4
const office = spawnSync('soffice', ['--version']).status === 0

function toPdf(dir: string, names: readonly string[]) {
  const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...names]
  return spawnSync('soffice', args, { encoding: 'utf8' })
}

function writesWords(dir: string): boolean {
  writeFileSync(join(dir, 'probe.txt'), 'probe')
  toPdf(dir, [join(dir, 'probe.txt')])
  return existsSync(join(dir, 'probe.pdf'))
}

async function parts(): Promise<Record<string, string>> {
  const template = await defaultTemplate('dispatch_order')
  const zip = new PizZip(await fillTemplate(template, 'dispatch_order', longValues(), 'SZ1.test'))
  const text = (path: string) => zip.file(path)?.asText() ?? ''
  return {
    body: text('word/document.xml'),
    styles: text('word/styles.xml'),
    fonts: text('word/fontTable.xml'),
  }
}

describe('4: a paper as .docx has the layout of GB/T 9704-2012', () => {
  test('page, margins and grid', async () => {
    const { body = '' } = await parts()
    const value = (name: string) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(section)?.[1])
    const section = /<w:sectPr.*?<\/w:sectPr>/s.exec(body)?.[0] ?? ''
    expect(value('w') / TWIPS).toBeCloseTo(210, 0)
    expect(value('h') / TWIPS).toBeCloseTo(297, 0)
    expect(value('top') / TWIPS).toBeCloseTo(37, 1)
    expect(value('left') / TWIPS).toBeCloseTo(28, 1)
    expect((value('w') - value('left') - value('right')) / TWIPS).toBeCloseTo(156, 0)
    const height = value('h') - value('top') - value('bottom')
    expect(height / TWIPS).toBeCloseTo(225, 0)
    expect(section).toContain('w:type="linesAndChars"')
    expect(Math.floor(height / value('linePitch'))).toBe(22)
    const pitch = 16 + value('charSpace') / 4096
    expect(Math.floor((value('w') - value('left') - value('right')) / 20 / pitch)).toBe(28)
  })

  test('faces by name and sizes', async () => {
    const { body = '', styles = '', fonts = '' } = await parts()
    const normal = /<w:style [^>]*w:styleId="Normal".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
    expect(normal).toContain('w:eastAsia="仿宋_GB2312"')
    expect(normal).toContain('<w:sz w:val="32"/>')
    const title = body.split('<w:p>').find((paragraph) => paragraph.includes('>问题整改交办单<'))
    expect(title).toContain('w:eastAsia="方正小标宋简体"')
    expect(title).toContain('<w:sz w:val="44"/>')
    expect(body.split('<w:p>').find((one) => one.includes('>一、问题来源<'))).toContain(
      'w:eastAsia="黑体"',
    )
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋"/)
  })

  test.runIf(office)(
    'opens in LibreOffice, whose PDF measures the same',
    async ({ skip }) => {
      const dir = mkdtempSync(join(tmpdir(), 'sanzhi-papers-'))
      try {
        // An office without its word processor is as good as none.
        if (!writesWords(dir)) skip()
        for (const kind of PAPER_KINDS) {
          const values = kind === 'dispatch_order' ? longValues() : sampleValues(kind)
          const bytes = await fillTemplate(await defaultTemplate(kind), kind, values, 'SZ1.test')
          writeFileSync(join(dir, `${kind}.docx`), bytes)
        }
        const names = PAPER_KINDS.map((kind) => join(dir, `${kind}.docx`))
        const { status, stderr } = toPdf(dir, names)
        expect(status, stderr).toBe(0)
        const pages = await readPdf(readFileSync(join(dir, 'dispatch_order.pdf')))
        expectLayout(pages, '问题整改交办单')
        expectFullPage(pages[1])
        for (const kind of PAPER_KINDS) {
          const sheets = await readPdf(readFileSync(join(dir, `${kind}.pdf`)))
          for (const { lines } of sheets) {
            expect(Math.max(...lines.map((line) => withoutHanging(line).right))).toBeLessThan(185)
            expect(lines.length, `${kind}: nobody signs on a sheet of its own`).toBeGreaterThan(2)
          }
        }
      } finally {
        rmSync(dir, { recursive: true, force: true })
      }
    },
    180_000,
  )
})
