/**
 * By which tree figures count an issue: `now` by today's units (现行口径), `then` by those that were
 * valid on the day it was reported (当时口径). Each issue counts once either way.
 */
export const PLACEMENTS = ['now', 'then'] as const
export type Placement = (typeof PLACEMENTS)[number]
