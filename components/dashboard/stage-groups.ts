import type { Series } from '#components/ui/charts/chart-types.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { CLOSED_STAGES } from '#lib/domain/figures.ts'

type Group = Readonly<{ stages: readonly Stage[]; fill: Series['fill']; tone: Series['tone'] }>

/**
 * The stages as a bar shows them: as many parts as there are fills that black and white tells apart.
 * The table behind has every stage.
 */
export const STAGE_GROUPS = {
  closed: { stages: CLOSED_STAGES, fill: 'solid', tone: 'blue' },
  working: {
    stages: ['dispatched', 'rectifying', 'pending_verification', 'pending_closure'],
    fill: 'stripes',
    tone: 'blue',
  },
  waiting: { stages: ['submitted', 'accepted'], fill: 'outline', tone: 'blue' },
  suspended: { stages: ['suspended'], fill: 'cross', tone: 'ink' },
  ended: { stages: ['declined', 'terminated'], fill: 'dots', tone: 'ink' },
} as const satisfies Record<string, Group>

export type StageGroup = keyof typeof STAGE_GROUPS
export const STAGE_GROUP_NAMES = Object.keys(STAGE_GROUPS) as StageGroup[]
