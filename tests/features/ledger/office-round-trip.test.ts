import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { findExportFile } from '#lib/exports/queries.ts'
import { runSmallExport } from '#lib/jobs/export-work.ts'
import { freshDistrict, must, NOW } from '#tests/support/factory.ts'
import { importer } from '#tests/support/ledger-import.ts'
import { seedIssues, walker } from '#tests/support/seed-issues.ts'

/** A file as LibreOffice saves it: opened, and written anew; null when it cannot write spreadsheets. */
async function savedByOffice(name: string, bytes: Uint8Array | string): Promise<Uint8Array | null> {
  const dir = await mkdtemp(join(tmpdir(), 'ledger-office-'))
  try {
    await writeFile(join(dir, name), bytes)
    const home = `-env:UserInstallation=file://${join(dir, 'home')}`
    const into = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(dir, 'saved')]
    spawnSync('soffice', [home, '--headless', ...into, join(dir, name)])
    const saved = join(dir, 'saved', name.replace(/\.\w+$/, '.xlsx'))
    return existsSync(saved) ? new Uint8Array(await readFile(saved)) : null
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

test('16: an export that LibreOffice has saved differs in nothing', {
  timeout: 180_000,
}, async (context) => {
  // An office without its spreadsheet part is as good as none.
  if (!(await savedByOffice('probe.csv', 'a,b\n1,2\n'))) context.skip()
  const district = await freshDistrict()
  const numbers = await seedIssues(district)
  const [first = ''] = numbers
  const facts = { goal: '=1+1', remark: '@两行\n文字', phone: '+86 23', owner: ' 王 某 ' }
  await walker(district).move('clerk', first, { action: 'correct', ...facts })
  const clerk = district.actor('clerk')
  const given = await must(startExport, clerk, { format: 'xlsx' })
  await runSmallExport(district.id, given, NOW)
  const { path } = await findExportFile(clerk, given.id, NOW)
  const saved = await savedByOffice('given.xlsx', new Uint8Array(await readFile(path)))
  if (!saved) throw new Error('LibreOffice could not read the export')
  const { start, see } = importer(district)
  const { rows, total } = await see(await start(saved))
  expect(total).toBe(numbers.length)
  expect(rows).toEqual([])
})
