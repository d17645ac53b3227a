import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'

/** Fields `checks.0.note` of a form as rows; a row without the field that makes it one is a gap. */
function rowsOf(fields: Record<string, unknown>, name: string, needs: string): unknown[] {
  const rows: (Record<string, unknown> | undefined)[] = []
  for (const [key, value] of Object.entries(fields)) {
    const [first, index = '', field] = key.split('.')
    if (first !== name || !/^\d{1,3}$/.test(index) || field === undefined) continue
    rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return Array.from(rows, (row) => (row?.[needs] === undefined ? undefined : row))
}

/** A visit as its form sends it; files of a form sent without script are stored on the way. */
export async function visitOf(form: FormData): Promise<unknown> {
  const {
    requestKey: _key,
    evidenceFiles: _texts,
    ...fields
  } = formInput(form, {
    lists: ['evidence', 'evidenceFiles'],
  })
  const plain = Object.entries(fields).filter(([name]) => !/^(checks|points)\./.test(name))
  const { evidence = [], ...visit } = Object.fromEntries(plain)
  const files = form.getAll('evidenceFiles').filter((file) => file instanceof File)
  const { actor, now } = await openPage('log_visit')
  await countAgainst('upload', actor.accountId, files.length)
  const stored = await storeFormFiles(actor, files, now)
  return {
    ...visit,
    checks: rowsOf(fields, 'checks', 'outcome'),
    points: rowsOf(fields, 'points', 'text'),
    evidence: [...(evidence as string[]), ...stored.map(({ id }) => id)],
  }
}
