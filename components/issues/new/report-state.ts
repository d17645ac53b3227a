import type { FormState } from '#lib/web/form-state.ts'

/** An open issue of the same chamber that may be the same matter, in words. */
export type SimilarIssue = { number: string; title: string; stage: string; reported: string }

/** State of the report form: what the server refused, and issues to look at before sending again. */
export type ReportState = FormState & { similar?: SimilarIssue[] }

/** Names the field that lists the similar issues the person has been shown. */
export const SEEN_FIELD = 'seenSimilar'
