import { BESIDE_STORIES } from './scenes-beside.ts'
import { CHAIN_STORIES } from './scenes-chain.ts'

/** Issues at every point of their life, each told from the report on. */
export const STORIES = { ...CHAIN_STORIES, ...BESIDE_STORIES } as const
export type StoryName = keyof typeof STORIES
