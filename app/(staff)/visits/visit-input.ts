import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'
import { formRows, plainFields } from '../form-rows.ts'

/** A visit as its form sends it; files of a form sent without script are stored on the way. */
export async function visitOf(form: FormData): Promise<unknown> {
  const {
    requestKey: _key,
    evidenceFiles: _texts,
    ...fields
  } = formInput(form, { lists: ['evidence', 'evidenceFiles'] })
  const { evidence = [], ...visit } = plainFields(fields)
  const files = form.getAll('evidenceFiles').filter((file) => file instanceof File)
  const { actor, now } = await openPage('log_visit')
  await countAgainst('upload', actor.accountId, files.length)
  const stored = await storeFormFiles(actor, files, now)
  return {
    ...visit,
    checks: formRows(fields, 'checks', ({ outcome }) => outcome !== undefined),
    points: formRows(fields, 'points', ({ text }) => text !== undefined),
    evidence: [...(evidence as string[]), ...stored.map(({ id }) => id)],
  }
}
