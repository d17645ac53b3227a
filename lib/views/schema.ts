import { z } from 'zod'
import { versionInput } from '#lib/domain/action-inputs.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { isUsable, stateOf } from '#lib/domain/saved-state.ts'
import { TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** As many views as one person may keep. */
export const VIEW_LIMIT = 50

const name = text({ max: TEXT_LIMITS.name })
const ticked = z.stringbool().or(z.boolean())

/** The query of an address of the ledger, such as `stage=rectifying&layout=board`. */
const address = z
  .string()
  .max(4000)
  .refine((query) => isUsable(stateOf(query)))

/** A view to keep: a name, the state, with whom it is shared, whether it stands above the ledger. */
export const saveViewInput = z.strictObject({
  name,
  address,
  unit: unitCode.nullish(),
  pinned: ticked.default(false),
})

/** A kept view with other words, another circle or another place. */
export const editViewInput = z.strictObject({
  id: z.uuid(),
  version: versionInput,
  name,
  unit: unitCode.nullish(),
  pinned: ticked.default(false),
  position: z.coerce.number().int().min(0).max(999).default(0),
})

/** What of a kept view is to be otherwise; what is left out stays as it is. */
export const patchViewBody = z.strictObject({
  version: versionInput,
  name: name.optional(),
  unit: unitCode.nullable().optional(),
  pinned: z.boolean().optional(),
  position: z.int().min(0).max(999).optional(),
})
export const patchViewInput = patchViewBody.extend({ id: z.uuid() })

export const viewListInput = z.strictObject(pageInput)
export type ViewListInput = z.output<typeof viewListInput>

export const deleteViewInput = z.strictObject({ id: z.uuid() })
