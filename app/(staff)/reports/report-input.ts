import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'
import { formRows, plainFields } from '../form-rows.ts'

/** How a year is judged, as its form sends it; a line without a name is none. */
export function judgingOf(form: FormData): unknown {
  const fields = formInput(form)
  const named = ({ name }: Readonly<Record<string, unknown>>) => name !== undefined
  return {
    ...plainFields(fields),
    dimensions: formRows(fields, 'dimensions', named),
    panels: formRows(fields, 'panels', named),
  }
}

/** The scores of a panel, as its table sends them. */
export function scoresOf(form: FormData): unknown {
  const fields = formInput(form)
  return { ...plainFields(fields), ballots: formRows(fields, 'ballots', () => true) }
}

/** A report as its form sends it; files of a form sent without script are stored on the way. */
export async function reportOf(form: FormData): Promise<unknown> {
  const {
    evidence = [],
    evidenceFiles: _texts,
    ...report
  } = formInput(form, { lists: ['evidence', 'evidenceFiles'] })
  const files = form.getAll('evidenceFiles').filter((file) => file instanceof File)
  const { actor, now } = await openPage('file_report')
  await countAgainst('upload', actor.accountId, files.length)
  const stored = await storeFormFiles(actor, files, now)
  return { ...report, evidence: [...(evidence as string[]), ...stored.map(({ id }) => id)] }
}
