import { z } from 'zod'
import { LEVELS, UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { unitCode } from '#lib/domain/text.ts'
import { countUnits, listUnits } from '#lib/units/queries.ts'
import type { UnitListInput } from '#lib/units/schema.ts'
import type { Call } from '../call.ts'
import { showPage } from './list-json.ts'
import { only } from './only.ts'

/** A unit as the API answers it. */
export const unitJson = z
  .strictObject({
    code: unitCode,
    name: z.string(),
    level: z.enum(LEVELS),
    kind: z.enum(UNIT_KIND_CODES),
    parentCode: unitCode.nullable(),
    disabled: z.boolean(),
    version: z.int().min(1),
  })
  .meta({ id: 'Unit' })

/** A page of the units the caller sees, with the total when it is asked for. */
export async function showUnits({ actor }: Call, input: UnitListInput) {
  const [page, total] = await Promise.all([
    listUnits(actor, input),
    input.count ? countUnits(actor, input) : null,
  ])
  return showPage({ ...page, total }, (unit) => only(unitJson, unit))
}
