import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { findExportFile } from '#lib/exports/queries.ts'
import { runSmallExport } from '#lib/jobs/export-work.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { importer } from '#tests/support/ledger-import.ts'
import { seedIssues, walker } from '#tests/support/seed-issues.ts'

let district: TestDistrict
let numbers: string[]
beforeAll(async () => {
  district = await freshDistrict()
  numbers = await seedIssues(district)
  const [first = '', second = ''] = numbers
  const { move } = walker(district)
  const odd = { goal: '=1+1', remark: '@两行\n"引号"，逗号,', phone: '+86 23', owner: ' 王 某 ' }
  await move('clerk', first, { action: 'correct', ...odd })
  // A sign of four bytes in GB18030, and text that already begins with an apostrophe.
  await move('clerk', second, { action: 'correct', goal: '𠮷祥', remark: "'-5" })
}, 120_000)

async function csv(encoding: string): Promise<Buffer> {
  const actor = district.actor('clerk')
  const started = await must(startExport, actor, { format: 'csv', encoding } as never)
  await runSmallExport(district.id, started, NOW)
  return readFile((await findExportFile(actor, started.id, NOW)).path)
}

test.each(['utf-8', 'gb18030'])(
  '16: an export as CSV in %s differs in nothing',
  async (encoding) => {
    const bytes = await csv(encoding)
    const { start, see } = importer(district)
    const { rows, total } = await see(await start(new Uint8Array(bytes), '台账.csv'))
    expect(total).toBe(numbers.length)
    expect(rows).toEqual([])
  },
)

test.each(['utf-8', 'gb18030'])(
  '16: one cell changed in CSV in %s is one difference',
  async (encoding) => {
    const text = new TextDecoder(encoding).decode(await csv(encoding))
    const changed = text.replace('𠮷祥', '吉祥')
    expect(changed).not.toBe(text)
    const { start, see } = importer(district)
    const { rows } = await see(await start(new TextEncoder().encode(changed), '台账.csv'))
    expect(rows).toMatchObject([{ number: numbers[1], cells: [{ column: 'goal', given: '吉祥' }] }])
  },
)
