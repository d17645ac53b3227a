import { z } from 'zod'
import { issueFilters } from '#lib/domain/issue-filters.ts'
import { issueListInput, SORTS } from '#lib/domain/ledger-state.ts'

/** An Excel sheet that can be brought back; text for other programs. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export const EXPORT_ENCODINGS = ['utf-8', 'gb18030'] as const

/** As many issues fit one file; a sheet ends at a million lines. */
export const EXPORT_LIMIT = 1_000_000
/** As many unfinished exports an account may have at once. */
export const MOST_WAITING = 3
/** A file of no more issues is written while the person waits. */
export const RIGHT_AWAY = 500
/** A file can be fetched for so long. */
export const KEPT = 24 * 3600 * 1000

/**
 * Which issues, as of which day, by which tree, in which order: what the address of the ledger says,
 * without its page.
 */
export const exportRequest = issueFilters.extend({
  ...issueListInput.pick({ asOf: true, placement: true }).shape,
  sort: z.enum(SORTS).default('-reportedAt'),
})
export type ExportRequest = z.output<typeof exportRequest>

/** What an export is asked for with. `encoding` is that of `csv`; anything else is UTF-8. */
export const exportInput = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  encoding: z.enum(EXPORT_ENCODINGS).default('utf-8'),
  filters: exportRequest.prefault({}),
})
/** The same with filters that were read already. */
export type ExportInput = z.output<typeof exportInput>

/** A stored request: yes and no stand as what they were read to. */
export const storedRequest = z.custom<ExportRequest>((value) => typeof value === 'object')
