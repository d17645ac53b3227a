import type { AssignmentStatus, Stage } from '#lib/domain/codes.ts'

/**
 * Codes that exist but that no transition reaches yet. Whoever adds the transition takes its code out
 * here and adds a scene that shows it (scenes.ts).
 */
export const RESERVED_STAGES: readonly Stage[] = ['draft']
export const RESERVED_STATUSES: readonly AssignmentStatus[] = []
