import { z } from 'zod'
import { UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import { text, unitCode } from '#lib/domain/text.ts'

const id = z.uuid()
/** A row of an import by its place there, from 1. */
const place = z.coerce.number().int().min(1).max(1_000_000)
/** A cell: place and column, e.g. `3:goal`. */
const cell = z.string().regex(new RegExp(`^\\d{1,7}:(?:${LEDGER_KEYS.join('|')})$`))

/**
 * What is to be written of an import. A row stands for all its cells that nobody else has changed; a
 * cell where both did is named by itself, and then takes the place of what stands there. `all` are all
 * rows that are known or new, without conflicts, rows that are missing, and probable repetitions.
 */
const chosen = {
  all: z.boolean().default(false),
  rows: z.array(place).max(20_000).default([]),
  cells: z.array(cell).max(20_000).default([]),
}
const isAnything = (input: { all: boolean; rows: unknown[]; cells: unknown[] }) =>
  input.all || input.rows.length + input.cells.length > 0
const nothing = { path: ['all'], params: { rule: 'required' } }
export const applyInput = z.strictObject({ id, ...chosen }).refine(isAnything, nothing)
/** The same without the import, which the address names. */
export const applyBody = z.strictObject(chosen).refine(isAnything, nothing)

export const takeBackInput = z.strictObject({ id })

/** Which unit a name nobody knows stands for: one there is, or a new one under a unit. */
export const mapChamberInput = z.strictObject({
  id,
  name: text({ max: 200 }),
  unit: unitCode.optional(),
  parent: unitCode.optional(),
  kind: z.enum(UNIT_KIND_CODES).optional(),
})

/** Which rows of an import are shown. */
export const ROW_FILTERS = [
  'all',
  'added',
  'changed',
  'removed',
  'conflicting',
  'invalid',
  'locked',
  'duplicates',
  'refused',
] as const
export type RowFilter = (typeof ROW_FILTERS)[number]
export const importViewInput = z.object({
  show: z.enum(ROW_FILTERS).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
})
export type ImportView = z.output<typeof importViewInput>
