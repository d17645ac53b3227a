import { now } from '#lib/config/clock.ts'
import { evidenceKind } from '#lib/evidence/schema.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { type FormFields, formInput } from './form-input.ts'
import { countAgainst } from './limits.ts'
import { getActor } from './session.ts'

/**
 * A sent form with an upload field `evidence` as input for a command: files that a form without
 * script carried itself are stored first and then named by their ids, like those sent before.
 */
export async function inputWithFiles(form: FormData, fields: FormFields = {}) {
  const { evidenceKind: said, ...input } = formInput(form, {
    ...fields,
    lists: [...(fields.lists ?? []), 'evidence', 'evidenceFiles'],
  })
  const { evidenceFiles: _texts, evidence = [], ...rest } = input
  const files = form.getAll('evidenceFiles').filter((value) => value instanceof File)
  const actor = files.length > 0 ? await getActor() : null
  if (!actor) return { ...rest, evidence }
  await countAgainst('upload', actor.accountId, files.length)
  const kind = evidenceKind.safeParse(said ?? '').data ?? null
  const stored = await storeFormFiles(actor, files, now(), kind)
  return { ...rest, evidence: [...(evidence as string[]), ...stored.map(({ id }) => id)] }
}
