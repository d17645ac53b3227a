import { z } from 'zod'
import { flatFilters } from './flat-filters.ts'
import { unitsIn, type Where } from './where.ts'
import { parseWhere, printWhere } from './where-text.ts'

/** A nested filter as text; it comes out in the one way of writing it, so that equal ones are equal. */
const whereText = z
  .string()
  .transform((given, ctx): string => {
    const read = parseWhere(given)
    if ('where' in read) return printWhere(read.where)
    const { rule, params } = read.fault
    ctx.addIssue({ code: 'custom', params: { rule, ...params } })
    return z.NEVER
  })
  .meta({
    description:
      'A nested filter: and(…), or(…) and not(…) over conditions such as stage(closed,archived), dueTo(2026-12-31) or title(场地).',
    example: 'and(light(red),not(category(funding)))',
  })

/**
 * Filters of the ledger, the same for page, API, exports and figures: all of the flat ones have to
 * hold, and the nested one besides.
 */
export const issueFilters = flatFilters.extend({ where: whereText.optional() })
export { YES_NO_FILTERS } from './flat-filters.ts'
export type IssueFilters = z.output<typeof issueFilters>

/** The tree of the nested filter, if there is one; the filters have been through `issueFilters`. */
export function whereOf({ where }: Pick<IssueFilters, 'where'>): Where | null {
  if (where === undefined) return null
  const read = parseWhere(where)
  if ('where' in read) return read.where
  throw new Error(`filter not checked: ${read.fault.rule}`)
}

/** Codes of the units that the filters name anywhere. */
export function unitsNamed(filters: IssueFilters): string[] {
  const tree = whereOf(filters)
  return [...new Set([...(filters.unit ?? []), ...(tree ? unitsIn(tree) : [])])]
}
