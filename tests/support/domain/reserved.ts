import type { AssignmentStatus, Stage } from '#lib/domain/codes.ts'

/**
 * Codes that exist but that no transition reaches yet: drafts, requests and the archive. Whoever
 * adds the transition takes its code out here and adds a scene that shows it (scenes.ts).
 */
export const RESERVED_STAGES: readonly Stage[] = ['draft', 'suspended', 'archived']
export const RESERVED_STATUSES: readonly AssignmentStatus[] = ['returned']
