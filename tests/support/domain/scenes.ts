import { BESIDE_STORIES } from './scenes-beside.ts'
import { CHAIN_STORIES } from './scenes-chain.ts'
import { ORIGIN_STORIES } from './scenes-origin.ts'

/** Issues at every point of their life, each told from the report on. */
export const STORIES = { ...CHAIN_STORIES, ...BESIDE_STORIES, ...ORIGIN_STORIES } as const
export type StoryName = keyof typeof STORIES
