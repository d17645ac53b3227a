import { DomainError } from '#lib/domain/errors.ts'
import { writeSheet, XLSX } from '#lib/sheet/write-sheet.ts'
import { getStandard } from '#lib/standards/queries.ts'
import { standardKeyInput } from '#lib/standards/schema.ts'
import { sheetOf } from '#lib/standards/sheet-columns.ts'
import type { Call, Params } from '#lib/web/call.ts'
import { answerFile } from '../papers/handlers.ts'

/** The version an address names; what is no address of one is not found. */
export function standardAt({ actor }: Call, { code, version }: Params) {
  const key = standardKeyInput.safeParse({ code, version })
  if (!key.success) throw new DomainError('not_found')
  return getStandard(actor, key.data)
}

/** The form of a version as a spreadsheet, to be imported again. */
export async function answerSheet(_request: Request, call: Call, params: Params) {
  const { name, version, content } = await standardAt(call, params)
  const bytes = await writeSheet(sheetOf(name, content))
  return answerFile(call, XLSX, { name: `${name} v${version}.xlsx`, bytes })
}
