import { STAGES, type Stage } from './codes.ts'

/** 问题清单, 任务清单, 责任清单, 整改清单: the four lists as views of one ledger. */
export const STANDING_LISTS = ['problems', 'tasks', 'duties', 'progress'] as const
export type StandingList = (typeof STANDING_LISTS)[number]

/** Somebody was told to do it, and it has not ended. */
const IN_HAND = [
  'dispatched',
  'rectifying',
  'pending_verification',
  'pending_closure',
  'suspended',
] as const satisfies readonly Stage[]

/** The stages of the issues in each list: what is wrong, what will be done, who does it, how far it is. */
export const LIST_STAGES: Readonly<Record<StandingList, readonly Stage[]>> = {
  problems: STAGES.filter((stage) => stage !== 'draft'),
  tasks: IN_HAND,
  duties: IN_HAND,
  progress: [...IN_HAND, 'closed', 'archived'],
}
